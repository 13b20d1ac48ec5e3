/** '30 seconden', '1 minuut', '15 minuten'; rounded up, so that waiting as long as is said is long enough. */
export function formatDuur(seconden: number): string {
  if (seconden < 60) return seconden === 1 ? '1 seconde' : `${Math.max(0, seconden)} seconden`;
  const minuten = Math.ceil(seconden / 60);
  return minuten === 1 ? '1 minuut' : `${minuten} minuten`;
}

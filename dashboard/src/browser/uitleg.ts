/**
 * Gives the trend charts of a page their tooltip, once they are in sight and the browser has nothing better to do.
 * Without it, or before it, the drawing and the table beside it say the same.
 */
const observer = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting || !(target instanceof HTMLElement)) continue;
    observer.unobserve(target);
    whenIdle(() => void liven(target));
  }
});
watch();
// The drawings of another period (keuze.ts).
document.addEventListener('vervangen', watch);

function watch(): void {
  observer.disconnect();
  for (const figuur of document.querySelectorAll<HTMLElement>('figure[data-uitleg]'))
    observer.observe(figuur);
}

async function liven(figuur: HTMLElement): Promise<void> {
  const { hydrateTrend } = await import('#lib/chart/client.ts');
  const uitleg = JSON.parse(figuur.dataset['uitleg'] ?? '[]') as string[][];
  const punten = uitleg.map((regels) => ({ uitleg: regels }));
  // A wide and a narrow drawing; the screen shows one of them at a time.
  for (const tekening of figuur.querySelectorAll<HTMLElement>('.chart')) hydrateTrend(tekening, { punten });
}

function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(task);
  else setTimeout(task, 200);
}

/** For places that are known to be filled: an array entry or a map value that the code itself put there. */
export function need<T>(waarde: T | null | undefined): T {
  if (waarde === null || waarde === undefined)
    throw new RangeError('Protection lost track of its own numbers.');
  return waarde;
}

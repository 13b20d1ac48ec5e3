/** What the sign-in page says of a sign-in elsewhere that did not work. */
import { EXTERNMELDING } from '../texts/toegang.ts';

/** Undefined when there is nothing to say, or the address was made up. */
export function showExternmelding(
  vraag: URLSearchParams,
  aanbieders: readonly { readonly sleutel: string; readonly naam: string }[],
): string | undefined {
  const melding = vraag.get('melding') ?? '';
  const aanbieder = aanbieders.find(({ sleutel }) => sleutel === vraag.get('bij'));
  return aanbieder && Object.hasOwn(EXTERNMELDING, melding)
    ? EXTERNMELDING[melding as keyof typeof EXTERNMELDING](aanbieder.naam)
    : undefined;
}

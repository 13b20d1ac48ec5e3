/**
 * A decimal text rounded at `decimalen` places, half away from zero, without superfluous zeros: '7.2500000' -> '7.25'.
 * Works on the digits, so that nothing is lost to binary fractions. Throws RangeError on anything but a decimal number.
 */
export function roundDecimaal(tekst: string, decimalen: number): string {
  const delen = /^(-?)(\d+)(?:\.(\d*))?$/.exec(tekst);
  if (!delen) throw new RangeError(`Not a decimal number: ${tekst}`);
  const [, min = '', geheel = '', fractie = ''] = delen;
  let cijfers = BigInt(geheel + fractie.slice(0, decimalen).padEnd(decimalen, '0'));
  if (Number(fractie[decimalen] ?? 0) >= 5) cijfers += 1n;
  const tekens = cijfers.toString().padStart(decimalen + 1, '0');
  const heel = tekens.slice(0, tekens.length - decimalen);
  const rest = tekens.slice(tekens.length - decimalen).replace(/0+$/, '');
  const teken = cijfers === 0n ? '' : min;
  return rest ? `${teken}${heel}.${rest}` : `${teken}${heel}`;
}

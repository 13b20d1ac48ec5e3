/** Which addresses are those of the proxy that the server stands behind: one or more, or whole networks. */
import { BlockList, isIP } from 'node:net';

/** `10.0.0.5`, `10.0.0.0/24`, or several with commas; undefined when one of them is no address. */
export function leesProxy(tekst: string): ((adres: string) => boolean) | undefined {
  const lijst = new BlockList();
  for (const deel of tekst.split(',').map((een) => een.trim())) {
    if (!addDeel(lijst, deel)) return undefined;
  }
  return (adres) => {
    // A server that listens on IPv6 as well sees IPv4 addresses in this form.
    const kaal = adres.replace(/^::ffff:(?=\d+\.)/i, '');
    const soort = isIP(kaal);
    return soort !== 0 && lijst.check(kaal, soort === 6 ? 'ipv6' : 'ipv4');
  };
}

function addDeel(lijst: BlockList, deel: string): boolean {
  const [adres = '', lengte, meer] = deel.split('/');
  const soort = isIP(adres);
  if (soort === 0 || meer !== undefined) return false;
  const familie = soort === 6 ? 'ipv6' : 'ipv4';
  if (lengte === undefined) {
    lijst.addAddress(adres, familie);
    return true;
  }
  const bits = /^\d{1,3}$/.test(lengte) ? Number(lengte) : Number.NaN;
  // Everybody is not a proxy.
  if (!(bits >= 1 && bits <= (soort === 6 ? 128 : 32))) return false;
  lijst.addSubnet(adres, bits, familie);
  return true;
}

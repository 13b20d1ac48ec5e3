import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createPagina, createPaginacache } from './paginacache.ts';

const page = (tekst: string) => createPagina(200, { 'content-type': 'text/html' }, Buffer.from(tekst));

describe('a finished page', () => {
  it('holds the same bytes twice, one of them compressed', async () => {
    const pagina = await page('<p>Overzicht</p>');
    expect(gunzipSync(pagina.gzip).equals(pagina.plain)).toBe(true);
  });

  it('has a validator that follows the bytes', async () => {
    const [een, zelfde, ander] = [await page('a'), await page('a'), await page('b')];
    expect(een.etag).toBe(zelfde.etag);
    expect(een.etag).not.toBe(ander.etag);
  });
});

describe('the cache of pages', () => {
  it('forgets the page that was read longest ago when it is full', async () => {
    const pagina = await page('x'.repeat(1000));
    const maat = pagina.plain.length + pagina.gzip.length + '/a'.length;
    const cache = createPaginacache(2 * maat);
    cache.set('/a', pagina);
    cache.set('/b', pagina);
    cache.get('/a');
    cache.set('/c', pagina);
    expect([cache.get('/a'), cache.get('/b'), cache.get('/c')]).toEqual([pagina, undefined, pagina]);
  });

  it('counts a page that is stored again once', async () => {
    const pagina = await page('x'.repeat(1000));
    const maat = pagina.plain.length + pagina.gzip.length + '/a'.length;
    const cache = createPaginacache(2 * maat);
    for (let keer = 0; keer < 5; keer++) cache.set('/a', pagina);
    cache.set('/b', pagina);
    expect(cache.get('/a')).toBe(pagina);
  });

  it('is empty after another publicatie has become current', async () => {
    const cache = createPaginacache(1e6);
    cache.set('/a', await page('a'));
    cache.clear();
    expect(cache.get('/a')).toBeUndefined();
  });
});

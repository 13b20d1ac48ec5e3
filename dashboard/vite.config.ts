import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { fastifyAdapter } from './adapter.ts';

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: fastifyAdapter('build', {
        uitleg: 'src/browser/uitleg.ts',
        aanleveren: 'src/browser/aanleveren.ts',
        pagina: 'src/browser/pagina.ts',
        presentatie: 'src/browser/presentatie.ts',
      }),
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'worker-src': ['self'],
          'style-src': ['self'],
          'img-src': ['self', 'data:'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  ssr: {
    // The host and the pages share one copy of the project's own modules and of the packages that they load.
    external: ['@regiomonitor/queries', 'kysely', 'echarts'],
  },
});

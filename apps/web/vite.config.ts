import { fileURLToPath } from 'node:url'
import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'

const libs = fileURLToPath(new URL('../../libs', import.meta.url))

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter(),
      // Hashes, not nonces: a cached page must hold nothing that is made for one request.
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          // The one style attribute of the framework: on hydrated pages, where it tells screen readers of a new page.
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  resolve: {
    alias: [
      { find: /^@tilia\/rules\/(.+)$/, replacement: `${libs}/rules/src/$1/index.ts` },
      { find: /^@tilia\/(kernel|messages)$/, replacement: `${libs}/$1/src/index.ts` },
    ],
  },
})

// Starlight as its guide sets it up, in our two languages. Its search (Pagefind) is built as well.
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://an-toan.example',
  cacheDir: './.cache',
  integrations: [
    starlight({
      title: 'Lá chắn số',
      defaultLocale: 'root',
      locales: { root: { label: 'Tiếng Việt', lang: 'vi' }, en: { label: 'English', lang: 'en' } },
    }),
  ],
});

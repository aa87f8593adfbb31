import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: [
      {
        // Importing the real module in plain Node would try to download Electron's runtime.
        find: /^electron$/,
        replacement: fileURLToPath(new URL('./tests/unit/electron/double/electron.ts', import.meta.url)),
      },
    ],
  },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // Readers in Cairo and machines in UTC see the same dates.
    env: { TZ: 'UTC' },
  },
});

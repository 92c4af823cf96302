import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import Components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import { configDefaults, defineConfig } from 'vitest/config'

const service = process.env.GRIDWARDEN_URL ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [
    vue(),
    // Element Plus is imported part by part, with the style of each part; the product's own parts are imported by name.
    Components({ dirs: [], dts: 'src/components.d.ts', resolvers: [ElementPlusResolver({ importStyle: 'css' })] }),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    target: 'es2022',
    sourcemap: false,
    assetsInlineLimit: 0, // data: URLs would need a weaker content security policy
    chunkSizeWarningLimit: 2400,
    rollupOptions: {
      output: {
        manualChunks: {
          maplibre: ['maplibre-gl'],
          vue: ['vue', 'vue-router'],
        },
      },
    },
  },
  // The service names the addresses of tiles by the host that it is asked under, which must stay this one.
  server: { proxy: Object.fromEntries(['/api', '/tiles', '/health', '/openapi.yaml'].map((path) => [path, { target: service, changeOrigin: false }])) },
  test: { include: ['test/**/*.test.ts'], exclude: configDefaults.exclude, environment: 'node' },
})

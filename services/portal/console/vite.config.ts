import vue from '@vitejs/plugin-vue';
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers';
import Components from 'unplugin-vue-components/vite';
import { defineConfig } from 'vite';

// Behind a gateway's sub-path: `vite build --base /tisheng/`.
export default defineConfig({
  plugins: [
    vue(),
    Components({ dts: false, dirs: [], resolvers: [ElementPlusResolver({ importStyle: 'css' })] }),
  ],
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  build: {
    // 信创桌面上的 Chromium 内核多为 107–110.
    target: 'chrome107',
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'vue', test: /node_modules[\\/](@?vue|vue-router|@tanstack|@vueuse)[\\/]/ },
            // One stylesheet of the library compresses far better than a sheet for each component.
            { name: 'element-style', test: /element-plus[\\/]theme-chalk[\\/].*\.css/ },
            { name: 'echarts', test: /node_modules[\\/](echarts|zrender|vue-echarts)[\\/]/ },
          ],
        },
      },
    },
  },
});

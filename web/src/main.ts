import { createApp } from 'vue'
import App from './App.vue'
import { createAppRouter } from './router'
import { applyTheme } from './state/preferences'
import 'element-plus/theme-chalk/base.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/element.css'

applyTheme()
createApp(App).use(createAppRouter()).mount('#app')

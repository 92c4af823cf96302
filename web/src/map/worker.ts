import { setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'

// The library is ESM only: without its worker's address the map stays blank.
setWorkerUrl(workerUrl)

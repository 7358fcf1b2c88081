// Serves browser.html and opens it in a headless Chromium, which then sends by itself.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const { RECOUNT_URL: url, RECOUNT_WRITE_KEY: writeKey, CHROMIUM = 'chromium' } = process.env
const bundles = 'node_modules/@segment/analytics-next/dist/umd/'

function visit(batched) {
  const profile = mkdtempSync(join(tmpdir(), 'chromium-'))
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      const path = request.url.split('?')[0]
      if (path === '/sent' || path === '/failed') {
        response.end()
        const done = path === '/sent' ? resolve : () => reject(new Error(decodeURIComponent(request.url)))
        // What is batched leaves the page a moment later.
        setTimeout(() => { server.close(); chromium.once('close', done).kill() }, 2000)
      } else if (path.startsWith('/analytics/')) {
        response.setHeader('Content-Type', 'text/javascript')
        response.end(readFileSync(bundles + basename(path)))
      } else {
        response.setHeader('Content-Type', 'text/html')
        response.end(readFileSync('browser.html'))
      }
    })
    let chromium
    server.listen(0, 'localhost', () => {
      const page = `http://localhost:${server.address().port}/?` + new URLSearchParams({ url, writeKey, ...batched })
      chromium = spawn(CHROMIUM, ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`, page])
      chromium.on('error', reject)
    })
  }).finally(() => rmSync(profile, { recursive: true, force: true, maxRetries: 9 }))
}

await visit({})
await visit({ batched: 'yes' })

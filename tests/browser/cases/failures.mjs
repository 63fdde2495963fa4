// Whatever is missing, the page reads on and says in one visible line what and what to do.

import { launch, openPage, ready, serve } from '../harness.mjs';
import { equal, expect } from '../expect.mjs';

async function expectReadable(page, words) {
    const notice = page.locator('#notice:visible, .notice:visible');
    await notice.first().waitFor({ timeout: 20000 });
    const text = await notice.first().innerText();
    expect(words.test(text), `the notice says “${text}”`);
    expect((await page.locator('figure svg:visible').count()) >= 5, 'figures are missing');
    expect((await page.locator('#companion table:visible').count()) >= 5, 'tables are missing');
    const poster = await page.locator('#poster').boundingBox();
    expect(poster.height > 500, 'the poster is cut off');
    equal(await page.locator('#stage:visible').count(), 0, 'the empty canvas is gone');
}

export default function declare(test) {
    test('without WebGL the page says so and reads on', async ({ server }) => {
        const blind = await launch({ webgl: false });
        try {
            const { page, bad } = await openPage(blind, server.address, {}, { wait: false });
            await expectReadable(page, /WebGL 2/);
            equal(bad.join('; '), '');
        } finally {
            await blind.close();
        }
    });

    test('without WebAssembly the page says so and reads on', async ({ browser, server }) => {
        const context = await browser.newContext();
        const page = await context.newPage();
        await page.addInitScript(() => { delete globalThis.WebAssembly; });
        await page.goto(server.address);
        await expectReadable(page, /WebAssembly/);
    });

    test('without JavaScript the page says so and reads on', async ({ browser, site }) => {
        const server = await serve(site);
        const context = await browser.newContext({ javaScriptEnabled: false });
        const page = await context.newPage();
        await page.goto(server.address);
        await expectReadable(page, /JavaScript/);
        expect(!server.requests.some((path) => path.endsWith('.wasm')), 'wasm was downloaded for nothing');
        const link = page.locator('#companion-meetings a').first();
        await link.click();
        const sentence = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
        expect((await sentence.innerText()).length > 20, 'the link leads to no sentence');
        await server.close();
    });

    test('a missing wasm file is told, and trying again works', async ({ browser, site }) => {
        let broken = true;
        const server = await serve(site, { bend: (path) => (broken && path.endsWith('.wasm') ? { status: 404 } : null) });
        const { page, bad } = await openPage(browser, server.address, {}, { wait: false });
        await expectReadable(page, /could not be downloaded/);
        expect(!bad.some((line) => line.startsWith('error') || line.startsWith('dialog')), bad.join('; '));
        broken = false;
        await page.getByRole('button', { name: 'Try again' }).click();
        await ready(page);
        await server.close();
    });

    test('a download that breaks off is told', async ({ browser, site }) => {
        const server = await serve(site, { bend: (path) => (path.endsWith('.wasm') ? { cut: 40000 } : null) });
        const { page } = await openPage(browser, server.address, {}, { wait: false });
        await expectReadable(page, /could not be downloaded/);
        await server.close();
    });

    test('a missing font is told', async ({ browser, site }) => {
        const server = await serve(site, { bend: (path) => (path.endsWith('.ttf') ? { status: 404 } : null) });
        const { page } = await openPage(browser, server.address, {}, { wait: false });
        await expectReadable(page, /could not be downloaded/);
        await server.close();
    });

    test('visited once, the page opens again without a network', async ({ browser, site }) => {
        const server = await serve(site);
        const { page, context } = await openPage(browser, server.address, { serviceWorkers: 'allow' });
        await page.evaluate(() => navigator.serviceWorker.ready);
        await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
        await page.waitForFunction(async () => (await caches.keys()).length > 0);
        await context.setOffline(true);
        await page.reload();
        await ready(page);
        await context.setOffline(false);
        await server.close();
    });
}

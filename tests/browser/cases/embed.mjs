// A figure in another page's frame: still until clicked, never in the way of the page around it.

import { openPage, serve } from '../harness.mjs';
import { equal, expect } from '../expect.mjs';

const inFrame = (page) => page.frames().find((frame) => frame.url().includes('figure=meetings'));

async function openExample(browser, site) {
    const server = await serve(site);
    const opened = await openPage(browser, server.address, { viewport: { width: 900, height: 700 } },
        { path: 'embed-example.html', wait: false });
    await opened.page.locator('iframe').first().scrollIntoViewIfNeeded();
    await opened.page.waitForFunction(() => document.querySelector('iframe').height !== '480');
    return { ...opened, server };
}

export default function declare(test) {
    for (const name of ['meetings', 'trade', 'keywords']) {
        test(`the embed of ${name} shows that figure alone, with its source and a link`, async ({ browser, server }) => {
            const { page, bad } = await openPage(browser, server.address, { viewport: { width: 640, height: 520 } },
                { path: `?embed=1&figure=${name}`, wait: false });
            equal(await page.locator('svg:visible').count(), 1);
            const text = await page.locator(`figure[data-figure="${name}"]`).innerText();
            const svg = await page.locator('svg:visible').textContent();
            expect(/source/i.test(svg), 'no source line');
            expect(text.includes('full page'), 'no link to the full page');
            const link = new URL(await page.locator('.embed-bar a:visible').getAttribute('href'), page.url());
            expect(!link.searchParams.has('embed'), link.href);
            equal(bad.join('; '), '');
        });
    }

    test('an embed downloads no wasm and captures nothing until it is clicked', async ({ browser, site }) => {
        const { page, server, bad } = await openExample(browser, site);
        expect(!server.requests.some((path) => path.endsWith('.wasm')), 'wasm was downloaded unasked');
        const box = await page.locator('iframe').first().boundingBox();
        await page.mouse.move(box.x + box.width / 2, box.y + Math.min(200, box.height / 2));
        const before = await page.evaluate(() => scrollY);
        await page.mouse.wheel(0, 300);
        await page.waitForTimeout(300);
        equal(await page.evaluate(() => scrollY) - before, 300, 'the page around scrolls');
        const prevented = await inFrame(page).evaluate(() => !document.querySelector('.frame').dispatchEvent(
            new TouchEvent('touchstart', { bubbles: true, cancelable: true })));
        equal(prevented, false, 'touch is not captured');
        equal(bad.join('; '), '');
        await server.close();
    });

    test('frames are as high as their figures', async ({ browser, site }) => {
        const { page, server } = await openExample(browser, site);
        const height = Number(await page.locator('iframe').first().getAttribute('height'));
        const inside = await inFrame(page).evaluate(() =>
            document.querySelector('figure[data-figure=meetings]').getBoundingClientRect().height);
        expect(Math.abs(height - inside) <= 1, `${height} for ${inside}`);
        await server.close();
    });

    test('clicked, an embed becomes the explorer’s figure; Escape gives wheel and keys back', async ({ browser, site }) => {
        const { page, server, bad } = await openExample(browser, site);
        const frame = inFrame(page);
        await frame.locator('.embed-bar button:visible').click();
        await frame.waitForFunction(() => document.documentElement.classList.contains('running'), null, { timeout: 30000 });
        await frame.waitForFunction(() => document.documentElement.classList.contains('active'));
        equal(server.requests.filter((path) => /app\.\w+\.wasm$/.test(path)).length, 1, 'wasm downloads');
        const marks = await frame.evaluate(() => window.communiqueApp.probe().marks.length);
        expect(marks > 0, 'no marks are drawn');
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
        await frame.waitForFunction(() => !document.documentElement.classList.contains('active'));
        const before = await page.evaluate(() => scrollY);
        const box = await page.locator('iframe').first().boundingBox();
        await page.mouse.move(box.x + box.width / 2, box.y + 100);
        await page.mouse.wheel(0, 200);
        await page.waitForTimeout(300);
        equal(await page.evaluate(() => scrollY) - before, 200, 'the page around scrolls again');
        equal(bad.join('; '), '');
        await server.close();
    });

    test('an unknown figure falls back to the first', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address, {}, { path: '?embed=1&figure=nothing', wait: false });
        equal(await page.locator('svg:visible').count(), 1);
    });
}

// Light, dark, paper: what the page is made of follows the reader's choice. The screenshots are for
// people to look at.

import { join } from 'node:path';
import { openPage, ready } from '../harness.mjs';
import { equal, expect } from '../expect.mjs';

const paper = (page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

async function cornerOfCanvas(page) {
    const shot = await page.locator('#stage').screenshot({ clip: undefined });
    return shot.length; // compared between themes only
}

const sizes = [
    ['desk', { viewport: { width: 1440, height: 900 } }],
    ['phone', { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, hasTouch: true, isMobile: true }],
];

export default function declare(test) {
    test('the theme follows the system, while it runs and when it starts', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address, { colorScheme: 'light' });
        const light = await paper(page);
        await page.emulateMedia({ colorScheme: 'dark' });
        const dark = await paper(page);
        expect(light !== dark, `both are ${light}`);
        await page.waitForFunction(() => window.communiqueApp.probe().dark === true);
        expect(await cornerOfCanvas(page), 'no picture');
    });

    test('?theme= fixes the theme against the system', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address, { colorScheme: 'light' }, { path: '?theme=dark' });
        equal(await page.evaluate(() => window.communiqueApp.probe().dark), true);
        equal(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), 'dark');
    });

    test('on paper there are figures and tables and no canvas', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address, { colorScheme: 'dark' });
        await page.emulateMedia({ media: 'print' });
        equal(await page.locator('#stage:visible').count(), 0);
        expect((await page.locator('figure svg:visible').count()) >= 5, 'figures are missing');
        const ink = await page.evaluate(() => getComputedStyle(document.querySelector('h2')).color);
        const [red] = ink.match(/\d+/g).map(Number);
        expect(red < 90, `printed letters are ${ink}`);
        const pdf = await page.pdf();
        expect(pdf.length > 30000, `the PDF has ${pdf.length} bytes`);
    });

    test('letters have a contrast of 4.5 in both themes', async ({ browser, server }) => {
        for (const colorScheme of ['light', 'dark']) {
            const { page, context } = await openPage(browser, server.address, { colorScheme }, { wait: false });
            const worst = await page.evaluate(() => {
                const numbers = (color) => color.match(/[\d.]+/g).slice(0, 3).map(Number);
                const luminance = (color) => {
                    const [r, g, b] = numbers(color).map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
                    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                };
                const back = luminance(getComputedStyle(document.documentElement).backgroundColor);
                const ratios = [...document.querySelectorAll('#companion :is(h2, p, th, td, a), .standfirst, .tabs a, .headline :is(dt, dd)')]
                    .map((element) => luminance(getComputedStyle(element).color))
                    .map((front) => (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05));
                return Math.min(...ratios);
            });
            expect(worst >= 4.5, `${colorScheme}: ${worst.toFixed(2)}`);
            await context.close();
        }
    });

    for (const [size, options] of sizes) {
        for (const colorScheme of ['light', 'dark']) {
            test(`screenshots: ${size}, ${colorScheme}`, async ({ browser, server, screenshots }) => {
                const { page } = await openPage(browser, server.address, { ...options, colorScheme });
                for (const tab of ['overview', 'meetings', 'trade', 'keywords', 'reader']) {
                    await page.goto(`${server.address}?tab=${tab}`);
                    await ready(page);
                    await page.waitForTimeout(400);
                    if (screenshots) await page.screenshot({ path: join(screenshots, `${size}-${colorScheme}-${tab}.png`) });
                }
                if (screenshots) {
                    await page.screenshot({ path: join(screenshots, `${size}-${colorScheme}-whole-page.png`), fullPage: true });
                }
            });
        }
    }

    test('screenshots: embeds, no script, paper', async ({ browser, server, screenshots }) => {
        if (!screenshots) return;
        const desk = { viewport: { width: 900, height: 900 } };
        const { page } = await openPage(browser, server.address, desk, { path: 'embed-example.html', wait: false });
        for (const frame of await page.locator('iframe').all()) await frame.scrollIntoViewIfNeeded();
        await page.waitForTimeout(800);
        await page.screenshot({ path: join(screenshots, 'embed-example.png'), fullPage: true });
        const still = await openPage(browser, server.address, { ...desk, javaScriptEnabled: false }, { wait: false });
        await still.page.screenshot({ path: join(screenshots, 'no-script.png'), fullPage: true });
        await still.page.emulateMedia({ media: 'print' });
        await still.page.pdf({ path: join(screenshots, 'print.pdf') });
        await still.page.screenshot({ path: join(screenshots, 'print.png'), fullPage: true });
    });
}

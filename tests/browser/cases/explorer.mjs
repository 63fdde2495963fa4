// The explorer itself, used as a person would: marks, links, history, sizes.

import { clickOnCanvas, openPage, probe, probeUntil } from '../harness.mjs';
import { equal, expect } from '../expect.mjs';

async function canvasSize(page) {
    return page.evaluate(() => {
        const canvas = document.getElementById('canvas');
        const box = document.getElementById('stage').getBoundingClientRect();
        return { width: canvas.width, height: canvas.height, cssWidth: box.width, cssHeight: box.height };
    });
}

export default function declare(test) {
    test('a click on a mark opens its sentence', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address, {}, { path: '?tab=meetings' });
        const { marks } = await probeUntil(page, 'marks are drawn', (s) => s.marks.length > 0);
        const height = await page.evaluate(() => document.getElementById('canvas').clientHeight);
        const mark = marks.find((m) => m.sources > 0 && m.y > 0 && m.y < height - 20);
        await clickOnCanvas(page, mark);
        const state = await probeUntil(page, 'the reader is open', (s) => s.tab === 'reader');
        const sentence = new URLSearchParams(state.state).get('s');
        expect(/^\d+\.\d+$/.test(sentence), `sentence “${sentence}”`);
        await page.waitForFunction((id) => document.getElementById(id), `s-${sentence.replace('.', '-')}`);
        const text = await page.locator(`[id="s-${sentence.replace('.', '-')}"]`).innerText();
        expect(text.length > 20, `the sentence is “${text}”`);
        expect(await page.locator(`[id="s-${sentence.replace('.', '-')}"] mark, mark [id="s-${sentence.replace('.', '-')}"]`).count(),
            `no fact is marked in “${text}”`);
        expect(page.url().includes(`s=${sentence}`), page.url());
    });

    for (const tab of ['overview', 'meetings', 'trade', 'keywords', 'reader']) {
        test(`a link to ${tab} opens it cold`, async ({ browser, server }) => {
            const { page, bad } = await openPage(browser, server.address, {}, { path: `?tab=${tab}&nonsense=1` });
            equal((await probe(page)).tab, tab);
            equal(bad.join('; '), '');
        });
    }

    test('back and forward walk through the places visited', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address);
        for (const label of ['Meetings', 'Trade']) {
            const { widgets } = await probe(page);
            await clickOnCanvas(page, widgets.find((w) => w.role === 'tab' && w.label === label));
            await probeUntil(page, `${label} is open`, (s) => s.tab === label.toLowerCase());
        }
        await page.goBack();
        await probeUntil(page, 'Meetings is back', (s) => s.tab === 'meetings');
        await page.goBack();
        await probeUntil(page, 'the overview is back', (s) => s.tab === 'overview');
        await page.goForward();
        await probeUntil(page, 'Meetings again', (s) => s.tab === 'meetings');
    });

    for (const ratio of [1, 1.25, 1.5, 2, 3]) {
        test(`the canvas has the screen's pixels at a ratio of ${ratio}`, async ({ browser, server }) => {
            const { page } = await openPage(browser, server.address, { deviceScaleFactor: ratio });
            const { width, height, cssWidth, cssHeight } = await canvasSize(page);
            expect(Math.abs(width - cssWidth * ratio) < 1.01, `${width} for ${cssWidth} × ${ratio}`);
            expect(Math.abs(height - cssHeight * ratio) < 1.01, `${height} for ${cssHeight} × ${ratio}`);
        });
    }

    test('the canvas follows its container', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address);
        await page.setViewportSize({ width: 701, height: 640 });
        await page.waitForFunction(() => document.getElementById('canvas').width === 701);
        await page.evaluate(() => { document.getElementById('explorer').style.width = '500px'; });
        await page.waitForFunction(() => document.getElementById('canvas').width === 500);
    });

    test('a lost graphics context is drawn anew', async ({ browser, server }) => {
        const { page, bad } = await openPage(browser, server.address);
        await page.waitForTimeout(800);
        const before = await page.locator('#stage').screenshot();
        await page.evaluate(async () => {
            const gl = document.getElementById('canvas').getContext('webgl2');
            const loss = gl.getExtension('WEBGL_lose_context');
            loss.loseContext();
            await new Promise((resolve) => setTimeout(resolve, 300));
            loss.restoreContext();
        });
        await page.waitForTimeout(1200);
        const after = await page.locator('#stage').screenshot();
        expect(before.equals(after), 'the picture differs after the context came back');
        expect(!bad.some((line) => line.startsWith('error')), bad.join('; '));
    });
}

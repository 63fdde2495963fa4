// The keyboard, the wheel and the clipboard belong to the browser, the page and the explorer, each in
// its place.

import { clickOnCanvas, openPage, probe, probeUntil } from '../harness.mjs';
import { equal, expect } from '../expect.mjs';

const active = (page) => page.evaluate(() => {
    const element = document.activeElement;
    return element.id || element.className || element.tagName;
});

async function searchField(page) {
    const { widgets } = await probeUntil(page, 'the search field is there', (s) => s.widgets.some((w) => w.role === 'field'));
    const field = widgets.find((w) => w.role === 'field');
    await clickOnCanvas(page, field);
    await page.waitForFunction(() => window.communiqueApp.wantsText());
    await page.waitForTimeout(200);
}

export default function declare(test) {
    test('Tab enters the canvas, walks through it and leaves it; Shift+Tab goes back', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address);
        await page.keyboard.press('Tab');
        equal(await active(page), 'skip');
        await page.keyboard.press('Tab');
        equal(await active(page), 'canvas');
        const { widgets } = await probeUntil(page, 'the first item has the focus', (s) => s.widgets.some((w) => w.focused));
        let pressed = 0;
        while (['canvas', 'text-agent'].includes(await active(page)) && pressed < 3 * widgets.length + 20) {
            await page.keyboard.press('Tab');
            ++pressed;
            await page.waitForTimeout(20);
        }
        expect(pressed > 3, `left the canvas after ${pressed} steps`);
        equal(await page.evaluate(() => document.activeElement.closest('nav')?.id), 'below');
        await page.keyboard.press('Shift+Tab');
        equal(await active(page), 'canvas');
    });

    test('Escape leaves the canvas', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address);
        await page.locator('#canvas').focus();
        for (let i = 0; i < 4 && (await active(page)) === 'canvas'; ++i) {
            await page.keyboard.press('Escape');
            await page.waitForTimeout(150);
        }
        expect((await active(page)) !== 'canvas', 'the focus is still in the canvas');
    });

    test('the browser keeps its own keys while the canvas has the focus', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address);
        await page.locator('#canvas').focus();
        const prevented = await page.evaluate(() => {
            const keys = [
                ['f', true], ['p', true], ['r', true], ['l', true], ['t', true], ['0', true], ['+', true], ['-', true],
                ['c', true], ['v', true], ['F5'], ['F11'], ['F12'], ['F6'],
            ];
            return keys.filter(([key, ctrlKey = false]) => !document.getElementById('canvas').dispatchEvent(
                new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }))).map(([key]) => key);
        });
        equal(prevented.join(' '), '', 'keys kept from the browser');
    });

    test('the wheel turns the explorer where it can scroll and the page where it cannot', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address, { viewport: { width: 1280, height: 600 } }, { path: '?tab=reader' });
        await page.mouse.move(640, 350);
        await page.mouse.wheel(0, 240);
        await page.waitForTimeout(400);
        equal(await page.evaluate(() => scrollY), 0, 'the page, while the text can scroll');
        for (let i = 0; i < 60 && (await page.evaluate(() => scrollY)) === 0; ++i) {
            await page.mouse.wheel(0, 800);
            await page.waitForTimeout(60);
        }
        expect((await page.evaluate(() => scrollY)) > 0, 'the page never scrolls');
    });

    test('typing and pasting reach the search field', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address,
            { permissions: ['clipboard-read', 'clipboard-write'] }, { path: '?tab=keywords' });
        await searchField(page);
        await page.keyboard.type('gas');
        await page.keyboard.press('Enter');
        await probeUntil(page, 'the query is gas', (s) => new URLSearchParams(s.state).get('q') === 'gas');
        await page.evaluate(() => navigator.clipboard.writeText('trade'));
        await searchField(page);
        await page.keyboard.press('Control+A');
        await page.waitForTimeout(200);
        await page.keyboard.press('Control+V');
        await probeUntil(page, 'the query is trade', (s) => new URLSearchParams(s.state).get('q') === 'trade');
        await page.waitForFunction(() => document.getElementById('companion-keywords').innerText.includes('in context'));
    });

    test('letters typed elsewhere on the page stay there', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address);
        await page.evaluate(() => document.querySelector('.colophon').append(Object.assign(document.createElement('input'), { id: 'other' })));
        await page.locator('#other').click();
        await page.keyboard.type('hello 1 2');
        equal(await page.locator('#other').inputValue(), 'hello 1 2');
        equal((await probe(page)).tab, 'overview');
    });

    test('no handler keeps the page from the back-forward cache', async ({ browser, server }) => {
        const { page, context } = await openPage(browser, server.address);
        const session = await context.newCDPSession(page);
        const { result } = await session.send('Runtime.evaluate', { expression: 'window' });
        const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
        const types = listeners.map(({ type }) => type);
        expect(!types.includes('beforeunload') && !types.includes('unload'), types.join(' '));
    });

    test('a phone gets its keyboard through a real field', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address,
            { viewport: { width: 390, height: 1300 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }, { path: '?tab=keywords' });
        const { widgets } = await probeUntil(page, 'the field is there', (s) => s.widgets.some((w) => w.role === 'field'));
        const field = widgets.find((w) => w.role === 'field');
        const box = await page.locator('#canvas').boundingBox();
        await page.touchscreen.tap(box.x + field.x, box.y + field.y);
        await page.waitForFunction(() => document.activeElement.id === 'text-agent');
        await page.keyboard.insertText('газ');
        await page.keyboard.press('Enter');
        await probeUntil(page, 'the query is газ', (s) => new URLSearchParams(s.state).get('q') === 'газ');
    });
}

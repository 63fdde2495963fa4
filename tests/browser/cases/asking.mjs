// Asking: uses in context, statistics with their cards, linked pointing, the time axis, keys; each as a
// person would do it.

import { join } from 'node:path';
import { clickOnCanvas, onCanvas, openPage, probe, probeUntil, ready } from '../harness.mjs';
import { equal, expect } from '../expect.mjs';
import { press } from '../hands.mjs';
import { printed } from '../core.mjs';

const desk = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, hasTouch: true, isMobile: true };
const query = (state) => new URLSearchParams(state.state);
const companion = (page, id) => page.locator(`#companion-${id}`).innerText();

export default function declare(test) {
    test('a query is typed, sorted and widened; the counts are those of the core', async ({ browser, server, core }) => {
        const { page, bad } = await openPage(browser, server.address, desk, { path: '?tab=keywords' });
        await press(page, 'Search the articles', { role: 'field' });
        await page.keyboard.type('trade NEAR/5 russia');
        const wanted = JSON.parse(printed(core, 'kwic', 'trade NEAR/5 russia', '--json'));
        expect(wanted.uses > 0, 'nothing to find');
        await page.waitForFunction((text) => document.getElementById('companion-keywords').innerText.includes(text),
            `${wanted.uses} use`);
        await press(page, '1R');
        await press(page, '2L');
        await press(page, 'whole sentence');
        const state = await probeUntil(page, 'sorted', (s) => query(s).get('sort') === '1R~2L');
        equal(query(state).get('win'), 'sentence');
        equal(bad.join('; '), '');
        const again = await openPage(browser, server.address, desk, { path: `?${state.state}` });
        equal((await probe(again.page)).state, state.state, 'the link brings it back');
    });

    test('a query that cannot be read says where', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address, desk, { path: '?tab=keywords&q=(gas' });
        await page.waitForFunction(() => document.getElementById('companion-keywords').innerText.includes('gas'));
        equal((await probe(page)).lines.length, 0);
    });

    test('a line of the uses opens its place in the reader, by mouse and by keys', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address, { viewport: { width: 1440, height: 2300 } },
            { path: '?tab=keywords&q=trade' });
        const { lines } = await probeUntil(page, 'lines are drawn', (s) => s.lines.length > 2);
        await clickOnCanvas(page, lines[1]);
        const state = await probeUntil(page, 'the reader is open', (s) => s.tab === 'reader');
        expect(query(state).get('s'), 'a sentence is pointed out');
        await page.goBack();
        await probeUntil(page, 'the uses are back', (s) => s.tab === 'keywords' && s.lines.length > 2);
    });

    test('going back leads to where the panel was scrolled', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address, { viewport: { width: 1280, height: 720 } },
            { path: '?tab=keywords&q=trade' });
        await probeUntil(page, 'the panel is there', (s) => s.widgets.length > 5);
        const middle = await page.locator('#canvas').boundingBox();
        await page.mouse.move(middle.width - 20, middle.height / 2);
        for (let i = 0; i < 20 && (await probe(page)).lines.length < 3; ++i) {
            await page.mouse.wheel(0, 400);
            await page.waitForTimeout(60);
        }
        const { lines } = await probeUntil(page, 'lines are in sight', (s) => s.lines.length > 2);
        await clickOnCanvas(page, lines[1]);
        await probeUntil(page, 'the reader is open', (s) => s.tab === 'reader');
        await page.goBack();
        const back = await probeUntil(page, 'the lines are in sight again', (s) => s.tab === 'keywords' && s.lines.length > 2);
        expect(Math.abs(back.lines[1].y - lines[1].y) < 2, `${back.lines[1].y} instead of ${lines[1].y}`);
    });

    test('of ten thousand lines only those in sight are drawn, wherever the panel is scrolled', async ({ browser, server, core }) => {
        const { page } = await openPage(browser, server.address, desk);
        const text = Array.from({ length: 10000 }, (_, i) => `In year ${i} the trade between both sides grew again.`).join('\n\n');
        const { out } = core.run(['read', 'long.txt'], { files: [{ name: 'long.txt', text }] });
        await page.evaluate((json) => {
            window.communiqueApp.addArticles(json);
            window.communiqueApp.navigate('tab=keywords&mine=1&q=trade&sort=3L');
        }, out);
        await page.waitForFunction(() => /10,?000 uses/.test(document.getElementById('companion-keywords').innerText), null, { timeout: 20000 });
        await press(page, 'All 10,000 lines');
        const place = await onCanvas(page, { x: 30, y: 400 });
        await page.mouse.move(place.x, place.y);
        await page.mouse.wheel(0, 200000);
        const { lines } = await probeUntil(page, 'later lines are in sight', (s) => s.lines.length && s.lines[0].index > 1000, 15000);
        expect(lines.length < 60, `${lines.length} lines are drawn`);
        const cost = await page.evaluate(async () => {
            const begin = performance.now();
            for (let i = 0; i < 20; ++i) {
                window.communiqueApp.wake();
                await new Promise((done) => requestAnimationFrame(done));
            }
            return (performance.now() - begin) / 20;
        });
        console.log(`      a frame of 10,000 lines: ${cost.toFixed(1)} ms`);
    });

    test('a regular expression is searched by the reading core', async ({ browser, server, core }) => {
        const { page } = await openPage(browser, server.address, desk, { path: '?tab=keywords&q=/[0-9]%2B%20billion/' });
        const wanted = JSON.parse(printed(core, 'kwic', '/[0-9]+ billion/', '--json'));
        expect(wanted.uses > 0, 'nothing to find');
        await page.waitForFunction((text) => document.getElementById('companion-keywords').innerText.includes(text),
            `${wanted.uses} use`, { timeout: 20000 });
        await page.evaluate(() => window.communiqueApp.navigate('tab=keywords&q=/(/'));
        await page.waitForFunction(() => /missing/i.test(document.getElementById('companion-keywords').innerText),
            null, { timeout: 20000 });
    });

    test('keyness of an article: the list, a card with its 2×2 table, the same numbers as the core', async ({ browser, server, core }) => {
        const { page } = await openPage(browser, server.address, desk, { path: '?tab=keywords' });
        await press(page, 'Which articles', { role: 'toggle' });
        const isArticle = (w) => w.role === 'toggle' && /\D 20\d\d$/.test(w.label);
        const { widgets } = await probeUntil(page, 'the articles are there', (s) => s.widgets.some(isArticle));
        const article = widgets.find(isArticle);
        await clickOnCanvas(page, article);
        const chosen = query(await probeUntil(page, 'an article is chosen', (s) => query(s).get('of'))).get('of');
        await press(page, 'Which articles', { role: 'toggle' });
        await press(page, 'Keyness');
        const { marks } = await probeUntil(page, 'the list is there',
            (s) => query(s).get('stat') === 'log_likelihood' && s.marks.some((m) => m.figure === 'keywords'));
        const first = marks.find((m) => m.figure === 'keywords');
        await clickOnCanvas(page, first);
        await probeUntil(page, 'the card is open', (s) => query(s).get('word'));
        const rows = printed(core, 'keyness', '--docs', chosen, '--csv', '--rows', '1').split('\r\n').filter((line) => !line.startsWith('#'));
        const [names, cells] = rows.map((line) => line.split(','));
        const value = (name) => cells[names.indexOf(name)];
        await page.waitForFunction((a) => document.getElementById('table-card')?.innerText.includes(`target ${a} `), value('target'));
        const card = await page.locator('#table-card').innerText();
        expect(card.includes(`reference ${value('reference')} `), card);
        expect(card.includes('What it cannot say'), card);
    });

    test('words counted as one and words left out hold everywhere and are in the link', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address, desk, { path: '?tab=keywords' });
        await press(page, 'Word lists', { role: 'toggle' });
        await press(page, 'Words counted as one', { role: 'field' });
        await page.keyboard.type('Leader=Xi|Putin');
        await probeUntil(page, 'the alias is there', (s) => query(s).get('alias') === 'Leader=Xi|Putin');
        await press(page, 'Words left out', { role: 'field' });
        await page.keyboard.type('china');
        await page.waitForFunction(() => {
            const words = [...document.querySelectorAll('#table-keywords tbody th')].map((cell) => cell.innerText.trim());
            return words.includes('Leader') && !words.includes('China') && !words.includes('Putin');
        });
    });

    test('pointing at a meeting lights it up elsewhere; keys walk the marks and are read out', async ({ browser, server, screenshots }) => {
        const { page } = await openPage(browser, server.address, { viewport: { width: 1440, height: 1500 } }, { path: '?tab=meetings' });
        const { marks } = await probeUntil(page, 'marks are drawn', (s) => s.marks.length > 4);
        const mark = marks.find((m) => m.figure === 'meetings' && m.sources > 0);
        const place = await onCanvas(page, mark);
        await page.mouse.move(place.x, place.y);
        const lit = await probeUntil(page, 'others are lit', (s) => s.lit.length > 1);
        expect(lit.lit.some((name) => name.startsWith('meetings-by-year')), lit.lit.join());
        expect(lit.lit.some((name) => name.endsWith('-table')), lit.lit.join());
        if (screenshots) await page.screenshot({ path: join(screenshots, 'asking-linked.png') });
        await clickOnCanvas(page, { x: 20, y: 300 });
        for (let i = 0; i < 40; ++i) {
            await page.keyboard.press('Tab');
            await page.waitForTimeout(30);
            if ((await probe(page)).widgets.some((w) => w.role === 'figure' && w.focused)) break;
        }
        await page.keyboard.press('ArrowRight');
        await page.waitForFunction(() => document.getElementById('companion-status').textContent.length > 10);
        const before = await page.locator('#companion-status').innerText();
        await page.keyboard.press('ArrowRight');
        await page.waitForFunction((text) => document.getElementById('companion-status').textContent !== text, before);
    });

    test('the time axis zooms by wheel, keys and buttons, and goes back', async ({ browser, server, screenshots }) => {
        const { page } = await openPage(browser, server.address, { viewport: { width: 1440, height: 1500 } }, { path: '?tab=meetings' });
        const { marks } = await probeUntil(page, 'marks are drawn', (s) => s.marks.length > 4);
        const place = await onCanvas(page, marks[0]);
        await page.mouse.move(place.x, place.y);
        await page.keyboard.down('Control');
        await page.mouse.wheel(0, -300);
        await page.keyboard.up('Control');
        const closer = await probeUntil(page, 'it is closer', (s) => query(s).get('time'));
        expect(closer.marks.length < marks.length, 'all marks are still there');
        equal(await page.evaluate(() => visualViewport.scale), 1);
        if (screenshots) await page.screenshot({ path: join(screenshots, 'asking-zoomed.png') });
        await press(page, 'All dates', { role: 'button' });
        await probeUntil(page, 'all is back', (s) => !query(s).get('time') && s.marks.length === marks.length);
        await press(page, 'Zoom in', { role: 'button' });
        await probeUntil(page, 'it is closer again', (s) => query(s).get('time'));
    });

    test('an entry of the legend switches its series off and on', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address, { viewport: { width: 1440, height: 1200 } }, { path: '?tab=meetings&planned=1' });
        const { marks } = await probeUntil(page, 'marks are drawn', (s) => s.marks.length > 4);
        const { widgets } = await probe(page);
        const entry = widgets.find((w) => w.label === 'held, in person');
        await clickOnCanvas(page, entry);
        await probeUntil(page, 'they are gone', (s) => query(s).get('hide') && s.marks.length < marks.length);
        await clickOnCanvas(page, entry);
        await probeUntil(page, 'they are back', (s) => !query(s).get('hide') && s.marks.length === marks.length);
    });

    test('a question mark shows the keys, Escape puts them away, digits choose a panel', async ({ browser, server, screenshots }) => {
        const { page } = await openPage(browser, server.address, desk);
        await clickOnCanvas(page, { x: 12, y: 400 });
        await page.keyboard.type('?');
        await probeUntil(page, 'the sheet is there', (s) => s.widgets.some((w) => w.label === 'Close'));
        expect((await page.locator('#companion-status').innerText()).includes('Arrow keys'), 'the keys are not read out');
        if (screenshots) await page.screenshot({ path: join(screenshots, 'asking-keys.png') });
        await page.keyboard.press('Escape');
        await probeUntil(page, 'the sheet is gone', (s) => !s.widgets.some((w) => w.label === 'Close'));
        await page.keyboard.type('3');
        await probeUntil(page, 'trade is open', (s) => s.tab === 'trade');
        await page.keyboard.type('/');
        await probeUntil(page, 'the search has the keys', (s) => s.widgets.some((w) => w.role === 'field' && w.focused));
    });

    test('two fingers bring the dates closer', async ({ browser, server }) => {
        const { page, context } = await openPage(browser, server.address, phone, { path: '?tab=trade' });
        const { marks } = await probeUntil(page, 'marks are drawn', (s) => s.marks.length > 0);
        const box = await page.locator('#canvas').boundingBox();
        const x = box.x + 195;
        const y = box.y + Math.min(marks[0].y, 600);
        const session = await context.newCDPSession(page);
        const touch = (type, spread) => session.send('Input.dispatchTouchEvent', {
            type, touchPoints: type === 'touchEnd' ? [] : [{ x: x - spread, y, id: 1 }, { x: x + spread, y, id: 2 }],
        });
        await touch('touchStart', 30);
        for (const spread of [40, 60, 90, 120]) await touch('touchMove', spread);
        await touch('touchEnd', 0);
        await probeUntil(page, 'it is closer', (s) => query(s).get('time'));
    });

    const views = [
        ['list', 'tab=keywords'],
        ['uses', 'tab=keywords&q=trade&sort=1R~2L~-date&win=12'],
        ['card', 'tab=keywords&of=000&stat=log_likelihood&word=china&q=china'],
        ['collocates', 'tab=keywords&list=collocates&q=trade&word='],
        ['empty', 'tab=keywords&q=zebra'],
        ['error', 'tab=keywords&q=gas%20NEAR%2F(5'],
    ];
    for (const [size, options] of [['desk', desk], ['phone', phone]]) {
        for (const colorScheme of ['light', 'dark']) {
            test(`screenshots of asking: ${size}, ${colorScheme}`, async ({ browser, server, screenshots }) => {
                if (!screenshots) return;
                const tall = { ...options, colorScheme, viewport: { ...options.viewport, height: size === 'desk' ? 2300 : 3000 }, deviceScaleFactor: 1 };
                const { page } = await openPage(browser, server.address, tall);
                for (const [name, state] of views) {
                    await page.goto(`${server.address}?${state}`);
                    await ready(page);
                    await page.waitForTimeout(300);
                    await page.screenshot({ path: join(screenshots, `asking-${size}-${colorScheme}-${name}.png`) });
                }
            });
        }
    }

    test('on a phone the list of words is in sight, its settings behind one line, the help in the header', async ({ browser, server, screenshots }) => {
        const { page, bad } = await openPage(browser, server.address, phone, { path: '?tab=keywords&of=by%3AHindustan%20Times&stat=log_likelihood' });
        const { marks, widgets } = await probeUntil(page, 'the list is drawn', (s) => s.marks.some((m) => m.figure === 'keywords'));
        const canvas = await page.locator('#canvas').boundingBox();
        const first = marks.filter((m) => m.figure === 'keywords')[0];
        expect(first.y > 100 && first.y < canvas.height - 40, `the first word stands at ${first.y}`);
        expect(!widgets.some((w) => w.label === 'Fisher\'s exact test'), 'the settings are open');
        const tap = async (widget) => {
            const { x, y } = await onCanvas(page, widget);
            await page.touchscreen.tap(x, y);
        };
        await tap(widgets.find((w) => w.label === 'Change'));
        const open = await probeUntil(page, 'the settings are open', (s) => s.widgets.some((w) => w.label === 'Fisher\'s exact test'));
        if (screenshots) await page.screenshot({ path: join(screenshots, 'phone-word-settings.png') });
        await tap(open.widgets.find((w) => w.label === '?'));
        await probeUntil(page, 'the sheet is open', (s) => s.widgets.some((w) => w.label === 'Close'));
        if (screenshots) await page.screenshot({ path: join(screenshots, 'phone-help.png') });
        equal(bad.join('; '), '');
    });

    test('the table under a zoomed time axis has the rows of that time, until all are wanted', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address, { viewport: { width: 1440, height: 2200 } },
            { path: '?tab=meetings&time=2020..2022' });
        const rows = () => page.locator('#table-meetings tbody tr').count();
        await page.waitForFunction(() => document.querySelectorAll('#table-meetings tbody tr').length === 3);
        expect((await page.locator('#table-meetings caption').innerText()).includes('3 of 7'), 'the caption says so');
        await press(page, 'Show all dates');
        await probeUntil(page, 'all dates are there', (s) => !query(s).get('time'));
        await page.waitForFunction(() => document.querySelectorAll('#table-meetings tbody tr').length === 7);
        equal(await rows(), 7);
    });

    test('an article about another topic: every panel says what is missing', async ({ browser, server, core, screenshots }) => {
        const { page, bad } = await openPage(browser, server.address, desk);
        const { out } = core.run(['read', 'zoo.txt'], { files: [{ name: 'zoo.txt', text: 'A quiet day\n\nThe penguins were fed at noon.' }] });
        await page.evaluate((json) => window.communiqueApp.addArticles(json), out);
        for (const [tab, words] of [['meetings', 'names no two leaders'], ['trade', 'states no figure of trade'],
            ['keywords', 'only this one']]) {
            await page.evaluate((t) => window.communiqueApp.navigate(`tab=${t}&mine=1&stat=log_likelihood`), tab);
            await page.waitForFunction(([id, text]) => document.getElementById(`companion-${id}`).innerText.includes(text), [tab, words]);
            const { widgets } = await probe(page);
            expect(!widgets.some((w) => /^Export or cite/.test(w.label)), `${tab}: there is nothing to take along`);
            if (screenshots) await page.screenshot({ path: join(screenshots, `asking-nothing-${tab}.png`) });
        }
        equal(bad.join('; '), '');
    });
}

// What a reader takes along: files of each figure and table, citations, links that bring the view back,
// corrections, projects. Done as a person would: by mouse, by touch, by keyboard.

import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectClean, onCanvas, openPage, probe, probeUntil, ready } from '../harness.mjs';
import { equal, expect } from '../expect.mjs';
import { press, settle } from '../hands.mjs';

const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, hasTouch: true, isMobile: true };
const desk = { viewport: { width: 1440, height: 900 } };

const labelled = (state, label, from = 0) => state.widgets.find((w, i) => i >= from && w.label === label);

async function saved(page, act) {
    const [download] = await Promise.all([page.waitForEvent('download', { timeout: 20000 }), act()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const clipboardText = (page) => page.evaluate(() => navigator.clipboard.readText());

// The records of a CSV as objects, by RFC 4180.
function readCsv(text) {
    const rows = [['']];
    let quoted = false;
    for (let i = 0; i < text.length; ++i) {
        const row = rows.at(-1);
        const c = text[i];
        if (quoted) {
            if (c !== '"') row[row.length - 1] += c;
            else if (text[i + 1] === '"') row[row.length - 1] += text[++i];
            else quoted = false;
        } else if (c === '"') quoted = true;
        else if (c === ',') row.push('');
        else if (c === '\r' && text[i + 1] === '\n') {
            ++i;
            if (i + 1 < text.length) rows.push(['']);
        } else row[row.length - 1] += c;
    }
    const [names, ...records] = rows;
    return records.map((record) => Object.fromEntries(names.map((name, i) => [name, record[i]])));
}

const pngSize = (bytes) => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];

const meetingsFound = async (page) =>
    (await page.locator('#companion-headline dd').first().textContent()).trim();

async function openTab(page, label) {
    await press(page, label);
}

export default function declare(test) {
    test('a table is taken along as CSV and JSON from the canvas', async ({ browser, server }) => {
        const { page, bad } = await openPage(browser, server.address, desk, { path: '?tab=meetings&planned=1' });
        await press(page, 'Export or cite this table');
        const csv = await saved(page, () => press(page, 'CSV'));
        expect(/^communique-meetings-\d{4}-\d\d-\d\d\.csv$/.test(csv.name), csv.name);
        const rows = readCsv(csv.bytes.toString('utf8'));
        expect(rows.length >= 7, `${rows.length} rows`);
        for (const row of rows) {
            expect(row.quote && row.rule && row.char_end && row.citation && row.version, JSON.stringify(row));
            equal(row.settings, 'tab=meetings&planned=1');
            expect(row.citation.includes(`${server.address}?tab=meetings&planned=1`), row.citation);
        }
        const json = JSON.parse((await saved(page, () => press(page, 'JSON'))).bytes.toString('utf8'));
        equal(json.rows.length, rows.length);
        equal(json.settings, 'tab=meetings&planned=1');
        expect(json.rows.every((row) => row.sources[0].quote), 'a row without its words');
        await expectClean({ page, bad });
    });

    test('the uses in context are taken along as they stand on the screen', async ({ browser, server }) => {
        const { page, bad } = await openPage(browser, server.address, desk, { path: '?tab=keywords&q=trade&sort=1R' });
        await page.waitForFunction(() => document.querySelectorAll('#table-concordance tbody tr').length > 2);
        const shown = await page.evaluate(() => [...document.querySelectorAll('#table-concordance tbody tr')]
            .map((row) => [...row.children].slice(2, 5).map((cell) => cell.textContent)));
        await press(page, 'Export or cite this table');
        const rows = readCsv((await saved(page, () => press(page, 'CSV'))).bytes.toString('utf8'));
        equal(JSON.stringify(rows.map((row) => [row.left, row.node, row.right])), JSON.stringify(shown));
        for (const row of rows) {
            expect(row.quote && row.char_end && row.citation && row.version, JSON.stringify(row));
            equal(row.rule, 'trade');
            equal(row.settings, 'tab=keywords&q=trade&sort=1R');
        }
        await expectClean({ page, bad });
    });

    test('words used less: chosen on the page, in the link, and exported as they stand on the screen', async ({ browser, server }) => {
        const { page, bad } = await openPage(browser, server.address, desk,
            { path: '?tab=keywords&of=by%3AHindustan%20Times&stat=simple_maths' });
        await press(page, 'less');
        await press(page, '100');
        const state = await probeUntil(page, 'both are in the link',
            (s) => new URLSearchParams(s.state).get('dir') === 'under' && new URLSearchParams(s.state).get('addn') === '100');
        const table = () => page.evaluate(() => [...document.querySelectorAll('#table-keywords tbody tr')]
            .map((row) => [...row.children].slice(0, 3).map((cell) => cell.textContent)));
        const shown = await table();
        expect(shown.length > 5 && shown.every(([, here, others]) => Number(others) > Number(here)), JSON.stringify(shown));
        await press(page, 'Export or cite this figure');
        const rows = readCsv((await saved(page, () => press(page, 'CSV'))).bytes.toString('utf8'));
        expect(rows.length >= shown.length, `${rows.length} rows`);
        equal(JSON.stringify(rows.slice(0, shown.length).map((row) => [row.word, row.frequency, row.reference])), JSON.stringify(shown));
        const n = 1e6;
        for (const row of rows.slice(0, 20)) {
            const here = row.frequency / row.words * n + 100;
            const others = row.reference / row.reference_words * n + 100;
            expect(Math.abs(here / others - row.simple_maths) < 1e-4, `${row.word}: ${row.simple_maths}, not ${here / others}`);
            equal(row.rule, 'simple_maths');
            equal(row.settings, state.state);
        }
        const again = await openPage(browser, server.address, desk, { path: `?${state.state}` });
        equal((await probe(again.page)).state, state.state);
        await expectClean({ page, bad });
    });

    test('where and when a word is used is taken along too', async ({ browser, server }) => {
        const { page, bad } = await openPage(browser, server.address, desk, { path: '?tab=keywords&q=gas' });
        await page.waitForFunction(() => document.querySelectorAll('#table-trend tbody tr').length === 5);
        const trend = await page.evaluate(() => [...document.querySelectorAll('#table-trend tbody tr')]
            .map((row) => [row.children[2].textContent, row.children[3].textContent]));
        await press(page, 'Export or cite this figure', { number: 0 });
        const uses = readCsv((await saved(page, () => press(page, 'CSV'))).bytes.toString('utf8'));
        equal(uses.length, trend.reduce((sum, [count]) => sum + Number(count), 0));
        await press(page, 'Close');
        await press(page, 'Export or cite this figure', { number: 1 });
        const rows = readCsv((await saved(page, () => press(page, 'CSV'))).bytes.toString('utf8'));
        equal(JSON.stringify(rows.map((row) => [row.uses, row.words])), JSON.stringify(trend));
        await expectClean({ page, bad });
    });

    test('a file that takes long is told, and can be stopped', async ({ browser, server }) => {
        const { page, bad } = await openPage(browser, server.address, desk, { path: '?tab=meetings' });
        // The reading core does not arrive: its worker waits for it.
        await page.route('**/*core*.wasm', () => {});
        await press(page, 'Export or cite this table');
        await press(page, 'CSV');
        await probeUntil(page, 'it is told', (state) => labelled(state, 'Stop'));
        await press(page, 'Stop');
        await probeUntil(page, 'it is over', (state) => !labelled(state, 'Stop'));
        await page.unroute('**/*core*.wasm');
        equal((await saved(page, () => press(page, 'CSV'))).name.split('-')[1], 'meetings');
        await expectClean({ page, bad });
    });

    test('a figure is taken along as SVG and as PNG at three scales', async ({ browser, server, screenshots }) => {
        const { page, bad } = await openPage(browser, server.address, desk, { path: '?tab=meetings' });
        await press(page, 'Export or cite this figure');
        const svg = (await saved(page, () => press(page, 'SVG'))).bytes.toString('utf8');
        expect(svg.startsWith('<svg xmlns='), svg.slice(0, 80));
        const metadata = await page.evaluate((text) => {
            const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
            return parsed.querySelector('parsererror') ? 'broken' : parsed.querySelector('metadata').textContent;
        }, svg);
        expect(JSON.parse(metadata).data.every(({ sources, rule }) => rule && sources[0].quote), metadata.slice(0, 300));
        const sizes = [];
        for (const label of ['PNG', 'PNG 2×', 'PNG 3×']) {
            const png = await saved(page, () => press(page, label));
            equal(png.bytes.subarray(1, 4).toString(), 'PNG');
            expect(png.bytes.includes('Communiqué 0'), 'a picture without its citation');
            sizes.push(pngSize(png.bytes));
            const drawn = await page.evaluate(async (base64) => {
                const image = new Image();
                image.src = `data:image/png;base64,${base64}`;
                await image.decode(); // refuses broken chunks
                return image.naturalWidth;
            }, png.bytes.toString('base64'));
            equal(drawn, sizes.at(-1)[0]);
            if (screenshots) writeFileSync(join(screenshots, png.name.replace(/-\d{4}-\d\d-\d\d/, '')), png.bytes);
        }
        equal(sizes.map(([width]) => width / sizes[0][0]).join(), '1,2,3');
        await expectClean({ page, bad });
    });

    test('the keyboard alone reaches the files, and goes back', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address, desk, { path: '?tab=trade' });
        await page.locator('#canvas').focus();
        const focused = async () => (await probe(page)).widgets.find((w) => w.focused)?.label;
        for (let i = 0; i < 60 && await focused() !== 'Export or cite this figure'; ++i) {
            await page.keyboard.press('Tab');
            await settle(page);
        }
        await page.keyboard.press('Enter');
        await settle(page);
        equal(await focused(), 'SVG');
        const { name } = await saved(page, () => page.keyboard.press('Enter'));
        expect(name.endsWith('.svg'), name);
        for (let i = 0; i < 12 && await focused() !== 'Close'; ++i) {
            await page.keyboard.press('Tab');
            await settle(page);
        }
        await page.keyboard.press('Enter');
        await settle(page);
        equal(await focused(), 'Export or cite this figure');
    });

    test('the files stand in the HTML as well, by the state of the explorer', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address, desk, { path: '?tab=meetings&planned=1&implied=1' });
        const csv = await saved(page, () => page.locator('#companion-meetings [data-export="meetings.csv"]').click());
        equal(readCsv(csv.bytes.toString('utf8'))[0].settings, 'tab=meetings&implied=1&planned=1');
        const png = await saved(page, () => page.locator('[data-export="trade@2x.png"]').click());
        expect(/^communique-trade-.*@2x\.png$/.test(png.name), png.name);
        const timeline = await saved(page, () => page.locator('[data-export="meetings-timelinejs.csv"]').click());
        expect(timeline.bytes.toString('utf8').startsWith('Year,Month,Day,Time,End Year'), 'other columns');
        const still = await openPage(browser, server.address, { ...desk, javaScriptEnabled: false }, { wait: false });
        const plain = await saved(still.page, () => still.page.locator('[data-export="meetings.csv"]').click());
        expect(readCsv(plain.bytes.toString('utf8'))[0].quote, 'no words');
        equal(await still.page.locator('button[data-export]:visible').count(), 0);
    });

    test('citation and link go to the clipboard; the link brings the view back', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address, { ...desk, ...clipboard }, { path: '?tab=meetings&phone=0' });
        await press(page, 'Share');
        await press(page, 'Copy citation');
        const citation = await clipboardText(page);
        expect(citation.includes('Communiqué') && citation.includes('Kyodo News'), citation);
        await press(page, 'Copy link');
        const link = await clipboardText(page);
        equal(link, `${server.address}?tab=meetings&phone=0`);
        const other = await openPage(browser, link, desk);
        equal((await probe(other.page)).state, 'tab=meetings&phone=0');
    });

    test('without the clipboard the text is shown for copying', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address, desk, { path: '?tab=trade' });
        await page.evaluate(() => {
            navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
        });
        await press(page, 'Share');
        await press(page, 'Copy link');
        const field = page.locator('dialog textarea');
        await field.waitFor();
        equal(await field.inputValue(), `${server.address}?tab=trade`);
    });

    test('what a link cannot mean is named and can be dismissed', async ({ browser, server, screenshots }) => {
        for (const [size, options] of [['desk', desk], ['phone', phone]]) {
            const { page, bad } = await openPage(browser, server.address, options,
                { path: '?tab=meetings&planned=maybe&figur=x&of=nobody&doc=lost&s=0.9999' });
            const before = await probe(page);
            equal(before.widgets.filter((w) => w.label === 'Dismiss').length, 3);
            equal(before.tab, 'meetings');
            if (screenshots) await page.screenshot({ path: join(screenshots, `sharing-notes-${size}.png`) });
            for (let left = 3; left > 0; --left) await press(page, 'Dismiss', { touch: size === 'phone' });
            await probeUntil(page, 'all notes are gone', (s) => !labelled(s, 'Dismiss'));
            await page.waitForFunction(() => location.search === '?tab=meetings');
            await expectClean({ page, bad });
        }
    });

    test('a small change rewrites the address, a new place is a step back', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address, desk, { path: '?tab=meetings' });
        const length = await page.evaluate(() => history.length);
        await press(page, 'planned ones');
        await probeUntil(page, 'planned ones count', (s) => s.state.includes('planned=1'));
        await page.waitForFunction(() => location.search === '?tab=meetings&planned=1');
        equal(await page.evaluate(() => history.length), length + 1);
        await press(page, 'Zoom in');
        await page.waitForFunction(() => location.search.includes('time='));
        equal(await page.evaluate(() => history.length), length + 1);
        const zoomed = (await probe(page)).state;
        await openTab(page, 'Trade');
        await probeUntil(page, 'Trade is open', (s) => s.tab === 'trade');
        equal(await page.evaluate(() => history.length), length + 2);
        await page.goBack();
        await probeUntil(page, 'Meetings is back', (s) => s.state === zoomed);
        await page.goBack();
        await probeUntil(page, 'planned ones count no more', (s) => s.state === 'tab=meetings');
    });

    test('a meeting is dismissed, amended and added; undo and redo walk through it', async ({ browser, server, screenshots }) => {
        const { page, bad } = await openPage(browser, server.address, desk, { path: '?tab=meetings' });
        equal(await meetingsFound(page), '7');
        await press(page, 'Correct', { number: 0 });
        if (screenshots) await page.screenshot({ path: join(screenshots, 'sharing-form-desk.png') });
        await press(page, 'Dismiss: it is not so');
        await page.waitForFunction(() => document.querySelector('#companion-headline dd').textContent.trim() === '6');
        expect(page.url().includes('#fix=dismiss~meeting~000'), page.url());
        expect((await page.locator('#table-meetings caption').textContent()).includes('1 dismissed by you'), 'the caption');
        const csv = await saved(page, () => page.locator('[data-export="meetings.csv"]').click());
        equal(readCsv(csv.bytes.toString('utf8')).length, 6);
        // The next one is amended: another date, which the timeline and the table follow.
        await press(page, 'Correct', { number: 0 });
        await press(page, 'Date');
        await page.keyboard.press('Control+a');
        await page.keyboard.type('soon');
        await settle(page);
        await press(page, 'Save');
        expect(labelled(await probe(page), 'Save'), 'a date like that was taken');
        await press(page, 'Date');
        await page.keyboard.press('Control+a');
        await page.keyboard.type('2021-11-30');
        await settle(page);
        await press(page, 'Save');
        await page.waitForFunction(() => document.querySelector('#table-meetings').textContent.includes('Nov 30, 2021'));
        expect((await page.locator('#table-meetings').textContent()).includes('amended by you'), 'no word of the amendment');
        const state = await probe(page);
        expect(state.marks.some(({ label }) => label.includes('Nov 30, 2021')), 'not on the timeline');
        await page.locator('#canvas').focus();
        await page.keyboard.press('Control+z');
        await page.keyboard.press('Control+z');
        await page.waitForFunction(() => document.querySelector('#companion-headline dd').textContent.trim() === '7');
        await page.keyboard.press('Control+Shift+z');
        await page.waitForFunction(() => document.querySelector('#companion-headline dd').textContent.trim() === '6');
        await press(page, 'Undo');
        equal(new URL(page.url()).hash, '');
        await expectClean({ page, bad });
    });

    test('a fact is added from a sentence that the reader marks', async ({ browser, server, screenshots }) => {
        const { page, bad } = await openPage(browser, server.address, desk, { path: '?tab=reader' });
        await page.locator('#canvas').focus();
        const words = 'Text of the article: arrow keys move from sentence to sentence';
        const focused = async () => (await probe(page)).widgets.find((w) => w.focused)?.label;
        for (let i = 0; i < 40 && await focused() !== words; ++i) {
            await page.keyboard.press('Tab');
            await settle(page);
        }
        for (let i = 0; i < 3; ++i) {
            await page.keyboard.press('ArrowDown');
            await page.waitForTimeout(80);
        }
        await probeUntil(page, 'the third sentence is marked', (s) => s.state.endsWith('&s=0.2'));
        await page.waitForFunction(() => new URL(location.href).searchParams.get('s') === '0.2');
        await press(page, 'Add a meeting');
        await press(page, 'Date');
        await page.keyboard.type('2013-03');
        await settle(page);
        await press(page, 'Place');
        await page.keyboard.type('Moscow');
        await settle(page);
        if (screenshots) await page.screenshot({ path: join(screenshots, 'sharing-add-desk.png') });
        await press(page, 'Save');
        await page.waitForFunction(() => document.querySelector('#companion-headline dd').textContent.trim() === '8');
        expect(page.url().includes('fix=add~meeting~'), page.url());
        await page.reload();
        await ready(page);
        await page.waitForFunction(() => document.querySelector('#companion-headline dd').textContent.trim() === '8');
        expect((await page.locator('#table-meetings').textContent()).includes('added by you'), 'no word of the addition');
        await expectClean({ page, bad });
    });

    test('corrections are never sent and survive going back', async ({ browser, server }) => {
        const path = '?tab=meetings#fix=dismiss~meeting~000_3582b9b7587026a9~21~214';
        const { page } = await openPage(browser, server.address, desk, { path });
        await page.waitForFunction(() => document.querySelector('#companion-headline dd').textContent.trim() === '6');
        await openTab(page, 'Trade');
        await probeUntil(page, 'Trade is open', (s) => s.tab === 'trade');
        await page.goBack();
        await probeUntil(page, 'Meetings is back', (s) => s.tab === 'meetings');
        equal(await meetingsFound(page), '6');
        expect(page.url().includes('#fix=dismiss'), page.url());
        expect(!server.requests.some((request) => request.includes('fix=')), 'a correction went to the server');
        await page.locator('#below a').click();
        expect(page.url().includes('#fix=dismiss'), 'a link within the page lost the corrections');
    });

    test('a project file holds state, own articles and corrections', async ({ browser, server }) => {
        const { page, bad } = await openPage(browser, server.address, desk, { path: '?tab=meetings&implied=1' });
        await press(page, 'Open articles…');
        await page.locator('#own-text').fill('Presidents Ana Prva and Boris Drugi met in Oslo on 5 May 2020. Trade rose.');
        await page.locator('#own-title').fill('A meeting in Oslo');
        await page.locator('#own-url').fill('https://example.org/oslo');
        await page.locator('#own-read').click();
        await page.waitForFunction(() => window.communiqueApp.probe().articles === 6);
        await page.locator('dialog button', { hasText: 'Close' }).click();
        await press(page, 'Correct', { number: 0 });
        await press(page, 'Dismiss: it is not so');
        await press(page, 'Share');
        const { name, bytes } = await saved(page, () => press(page, 'Save project file'));
        expect(/^communique-project-.*\.json$/.test(name), name);
        const project = JSON.parse(bytes.toString('utf8'));
        equal(project.articles.length, 1);
        equal(project.corrections.length, 1);
        const file = join(tmpdir(), `communique-test-${process.pid}.json`);
        writeFileSync(file, bytes);
        const other = await openPage(browser, server.address, desk);
        await press(other.page, 'Open articles…');
        await other.page.locator('#own-files').setInputFiles(file);
        await other.page.waitForFunction(() => window.communiqueApp.probe().articles === 6);
        await probeUntil(other.page, 'the view is back', (s) => s.state === 'tab=meetings&implied=1');
        await other.page.waitForFunction(() => location.hash.startsWith('#fix=dismiss~meeting~'));
        const again = await other.page.evaluate(() => window.communiqueApp.project());
        equal(again, bytes.toString('utf8'));
        await expectClean({ page, bad });
        await expectClean(other);
    });

    test('broken projects say why and lose nothing', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address, desk);
        await press(page, 'Open articles…');
        const open = async (text) => {
            await page.locator('#own-files').setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: Buffer.from(text) });
            await page.waitForTimeout(100);
        };
        await open('{"format":"communique.project/7"}');
        await page.locator('#own-results li', { hasText: 'newer communiqué' }).waitFor();
        await open('{"format":"communique.proj');
        await page.locator('#own-results li').nth(1).waitFor({ timeout: 20000 });
        await open('{"format":"communique.project/1","state":"tab=trade&x=1","corrections":[{"fix":"nonsense"}]}');
        await probeUntil(page, 'the view of what could be read', (s) => s.tab === 'trade');
        equal((await probe(page)).articles, 5);
        expect(labelled(await probe(page), 'Dismiss'), 'no note names what was left out');
    });

    test('own articles come beside the others; a switch shows only them', async ({ browser, server, screenshots }) => {
        const { page } = await openPage(browser, server.address, { ...desk, ...clipboard });
        await press(page, 'Open articles…');
        await page.locator('#own-text').fill('The painters Ana Prva and Boris Drugi met in Oslo on 5 May 2020. They agreed on trade, gas & more.');
        await page.locator('#own-url').fill('https://example.org/oslo');
        await page.locator('#own-read').click();
        await page.waitForFunction(() => window.communiqueApp.probe().articles === 6);
        await page.locator('dialog button', { hasText: 'Close' }).click();
        await press(page, 'only mine');
        await probeUntil(page, 'only the own one is shown', (s) => s.articles === 1);
        expect(page.url().includes('mine=1'), page.url());
        if (screenshots) await page.screenshot({ path: join(screenshots, 'sharing-only-mine.png') });
        await page.evaluate(() => {
            window.opened = [];
            window.open = (url) => window.opened.push(String(url));
        });
        await openTab(page, 'Articles');
        const words = 'Text of the article: arrow keys move from sentence to sentence';
        const text = labelled(await probeUntil(page, 'the text is there', (s) => labelled(s, words)), words);
        const box = await onCanvas(page, text);
        await settle(page);
        await page.mouse.click(box.x - text.width / 2 + 560, box.y - text.height / 2 + 14);
        await press(page, 'Open at its publisher');
        const [opened] = await page.evaluate(() => window.opened);
        expect(opened.startsWith('https://example.org/oslo#:~:text='), opened);
        await press(page, 'Copy citation');
        expect((await clipboardText(page)).includes('https://example.org/oslo'), 'the citation lacks the address');
        await press(page, 'only mine');
        await probeUntil(page, 'all are shown', (s) => s.articles === 6);
        await press(page, 'Remove them');
        await probeUntil(page, 'the bundled ones are left', (s) => s.articles === 5);
        await press(page, 'Undo');
        await probeUntil(page, 'the own one is back', (s) => s.articles === 6);
        await page.keyboard.press('Control+Shift+Z');
        await probeUntil(page, 'it is gone again', (s) => s.articles === 5);
        await page.keyboard.press('Control+Z');
        await probeUntil(page, 'keys bring it back, too', (s) => s.articles === 6);
    });

    for (const colorScheme of ['light', 'dark']) {
        test(`screenshots of sharing: ${colorScheme}`, async ({ browser, server, screenshots }) => {
            for (const [size, options] of [['desk', desk], ['phone', phone]]) {
                const touch = size === 'phone';
                const { page, bad } = await openPage(browser, server.address, { ...options, colorScheme }, {
                    path: '?tab=meetings#fix=dismiss~meeting~000_3582b9b7587026a9~21~214',
                });
                const shoot = async (name) => {
                    await page.waitForTimeout(300);
                    if (screenshots) await page.screenshot({ path: join(screenshots, `sharing-${size}-${colorScheme}-${name}.png`) });
                };
                // A finger that meets a page still gliding stops it; a person touches again.
                const pressUntil = async (label, number, then) => {
                    for (let tries = 0; tries < 3 && !labelled(await probe(page), then); ++tries) {
                        await press(page, label, { number, touch });
                        // On a busy machine the answer takes its time; pressed again, it would be taken back.
                        for (let waits = 0; waits < 20 && !labelled(await probe(page), then); ++waits) {
                            await page.waitForTimeout(100);
                        }
                    }
                    expect(labelled(await probe(page), then), `"${label}" does not lead to "${then}"`);
                };
                await press(page, 'Share', { touch });
                await press(page, 'Show them', { touch });
                await shoot('share');
                await pressUntil('Export or cite this figure', 0, 'PNG 3×');
                await shoot('export');
                await pressUntil('Correct', 1, 'Save');
                await shoot('correct');
                await page.goto(`${server.address}?tab=reader&s=4.4`);
                await ready(page);
                await shoot('sentence');
                await expectClean({ page, bad });
            }
        });
    }
}

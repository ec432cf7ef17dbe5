// Open web pages in a real browser and tell what it and others' checkers find, as JSON.
//
//     node granska_webbsidor.cjs CHROMIUM FIL.html...
//
// For each file: what html-validate says of the source, and for each of a wide screen, a phone and a
// wide dark screen what axe-core finds and how the page behaves.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const puppeteer = require('puppeteer-core');
const { HtmlValidate, StaticConfigLoader } = require('html-validate');

const AXE = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const TAGGAR = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SKÄRMAR = {
  bred: { bredd: 1280, färger: 'light' },
  smal: { bredd: 320, färger: 'light' },
  mörk: { bredd: 1280, färger: 'dark' },
};
const GILTIGHET = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      'long-title': 'off', // advice for search engines: the title is the document's own
      'no-inline-style': 'error',
      'require-sri': 'error',
    },
  }),
);

// Everything a person can move to with the keyboard, in order, and how it shows that it has focus.
async function tangentbordet(sida) {
  const stopp = [];
  await sida.evaluate(() => document.activeElement?.blur());
  for (let steg = 0; steg < 400; steg += 1) {
    await sida.keyboard.press('Tab');
    const här = await sida.evaluate(() => {
      const e = document.activeElement;
      if (!e || e === document.body) return null;
      const stil = getComputedStyle(e);
      const r = e.getBoundingClientRect();
      return {
        text: e.textContent,
        mål: e.getAttribute('href'),
        ram: stil.outlineStyle === 'none' ? 0 : parseFloat(stil.outlineWidth),
        syns: r.right > 0 && r.bottom > 0 && r.left < innerWidth && r.top < innerHeight,
      };
    });
    if (här === null) break;
    stopp.push(här);
  }
  return stopp;
}

// Roles of the accessibility tree and how many there are of each.
async function roller(sida) {
  const antal = {};
  const gå = (nod) => {
    antal[nod.role] = (antal[nod.role] ?? 0) + 1;
    (nod.children ?? []).forEach(gå);
  };
  gå(await sida.accessibility.snapshot({ interestingOnly: false }));
  return antal;
}

async function påSkärm(webbläsare, fil, { bredd, färger }) {
  const sida = await webbläsare.newPage();
  const sagt = [];
  const hämtat = [];
  sida.on('console', (m) => sagt.push(m.text()));
  sida.on('pageerror', (f) => sagt.push(String(f)));
  sida.on('dialog', (d) => { sagt.push(`dialog: ${d.message()}`); d.dismiss(); });
  sida.on('request', (r) => hämtat.push(r.url()));
  await sida.setViewport({ width: bredd, height: 900 });
  await sida.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: färger }]);
  await sida.goto(pathToFileURL(fil).href);
  const mått = await sida.evaluate(() => ({
    bredd: document.documentElement.scrollWidth,
    bakgrund: getComputedStyle(document.body).backgroundColor,
    data: [...document.scripts].filter((s) => s.type === 'application/ld+json').map((s) => JSON.parse(s.textContent)['@type']),
    små: [...document.querySelectorAll('nav a, nav summary, footer a')]
      .filter((a) => a.checkVisibility() && a.getBoundingClientRect().height < 24).map((a) => a.textContent),
  }));
  const tabb = await tangentbordet(sida);
  const träd = await roller(sida);
  await sida.evaluate(() => [document.documentElement, ...document.querySelectorAll('nav')].forEach((e) => e.scrollTo(0, 0)));
  await sida.evaluate(AXE);
  const axe = await sida.evaluate(
    (taggar) => axe.run(document, { runOnly: { type: 'tag', values: taggar }, resultTypes: ['violations', 'incomplete'] }),
    TAGGAR,
  );
  const kort = (funna) => funna.map((v) => ({ regel: v.id, var: v.nodes.map((n) => n.html.slice(0, 200)) }));
  const länkar = await sida.evaluate(() => [...document.querySelectorAll('nav a')].filter((a) => a.checkVisibility({ contentVisibilityAuto: true })).length);
  // Text spaced as WCAG 1.4.12 says must do no harm.
  await sida.evaluate(() => document.querySelectorAll('body *').forEach((e) => {
    Object.assign(e.style, { lineHeight: '1.5', letterSpacing: '0.12em', wordSpacing: '0.16em' });
  }));
  const glest = await sida.evaluate(() => document.documentElement.scrollWidth);
  await sida.close();
  return { ...mått, glest, länkar, tabb, roller: träd, sagt, hämtat, brott: kort(axe.violations), oklart: kort(axe.incomplete) };
}

async function huvud([chromium, ...filer]) {
  const webbläsare = await puppeteer.launch({
    executablePath: chromium,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  const svar = {};
  try {
    for (const fil of filer) {
      const rapport = await GILTIGHET.validateFile(fil);
      const ett = {
        giltighet: rapport.results.flatMap((r) => r.messages).map((m) => `${m.line}: ${m.ruleId}: ${m.message}`),
      };
      for (const [namn, skärm] of Object.entries(SKÄRMAR)) {
        ett[namn] = await påSkärm(webbläsare, fil, skärm);
      }
      const sida = await webbläsare.newPage();
      await sida.goto(pathToFileURL(fil).href);
      await sida.pdf({ path: `${fil}.pdf`, preferCSSPageSize: true, timeout: 0 });
      await sida.close();
      svar[path.basename(fil, '.html')] = ett;
    }
  } finally {
    await webbläsare.close();
  }
  process.stdout.write(JSON.stringify(svar));
}

huvud(process.argv.slice(2)).catch((fel) => {
  process.stderr.write(`${fel.stack}\n`);
  process.exitCode = 1;
});

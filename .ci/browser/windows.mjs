// Windows of people in Debian's Chromium, and what is held of every page: axe, nothing outside the screen, words that a person can read.
import { readFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const failed = [];

/** One line for each thing that is held; with `soft` the run goes on and fails at its end. */
export function holds(what, is, got = '', soft = false) {
  console.log(`${is ? '✓' : '✗'} ${what}${is || !got ? '' : `: ${got}`}`);
  if (is) { return; }
  failed.push(what);
  if (!soft) { throw new Error(what); }
}

export const failures = () => failed;

export async function browser(program) {
  return chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
}

export class People {
  constructor(chrome, site, pictures) {
    Object.assign(this, { chrome, site, pictures, pages: [] });
    mkdirSync(pictures, { recursive: true });
  }

  /** Somebody signs in in a window of their own; pixels wide. */
  async enter(person, width = 1280, height = 900) {
    const context = await this.chrome.newContext({ viewport: { width, height }, locale: 'zh-CN' });
    const page = await context.newPage();
    page.setDefaultTimeout(15000);
    page.person = person;
    page.faults = [];
    page.on('console', (message) => { if (message.type() === 'error') { page.faults.push(message.text()); } });
    page.on('pageerror', (error) => page.faults.push(String(error)));
    await page.goto(`${this.site}/console/sign-in`);
    await page.click(`button[value="${person}"]`);
    await page.waitForURL(`${this.site}/console`, { waitUntil: 'commit' });
    await this.connected(page);
    this.pages.push(page);
    return page;
  }

  /** Changes are told to a page from the moment on at which its stream is open. */
  connected(page) { return page.locator('[sse-connect][data-open]').first().waitFor({ state: 'attached' }); }

  /** The window of somebody who has one. */
  of(person) { return this.pages.find((page) => page.person === person); }

  /** Where everybody was when it ended. */
  async leaveTraces() {
    for (const page of this.pages) { console.log(`  ${page.person} was at ${page.url()}`); await this.picture(page, `ended-${page.person}`).catch(() => {}); }
  }

  async leave(page) {
    this.pages = this.pages.filter((one) => one !== page);
    await page.context().close();
  }

  /** By a context of its own script, since the page lets no foreign one in. */
  async accessible(page, what, soft = false) {
    await page.evaluate(axe);
    const found = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }));
    const bad = found.violations.filter((one) => ['serious', 'critical'].includes(one.impact));
    holds(`axe finds nothing serious: ${what}`, bad.length === 0,
      bad.map((one) => `${one.id} ${one.nodes.slice(0, 3).map((node) => node.html).join(' ')}`).join('; '), soft);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    holds(`nothing stands outside: ${what}`, wide <= 1, `${wide} px`, soft);
  }

  /** @param size pixels of the picture, of the window unless given */
  async picture(page, name, size) {
    const before = page.viewportSize();
    if (size) { await page.setViewportSize({ width: size[0], height: size[1] }); }
    await page.screenshot({ path: `${this.pictures}/${name}.png` });
    if (size) { await page.setViewportSize(before); }
  }

  /** Faults of scripts and policies; that a stream or an answer was lost, which is played, a browser tells its console as well. */
  faults() {
    return this.pages.flatMap((page) => page.faults
      .filter((text) => /policy|refused to|error:/i.test(text) && !/status of \d/.test(text)).map((text) => `${page.person}: ${text}`));
  }
}

const LATIN = /[A-Za-z]{3,}/g;
/** What has no Chinese name, or is one: formats, standards, units, and names of topics and addresses, which hold a dot, a digit or a slash. */
const KNOWN = new Set(['PDF', 'CSV', 'OFD', 'PNG', 'JPEG', 'SHA', 'ICD', 'CGCS', 'CloudEvents', 'DRG', 'XML', 'JSON', 'UTF', 'ISO', 'SSE', 'SVG', 'URL', 'HTTPS', 'Kafka']);

/** What is wrong with the words of a Chinese page; empty where nothing is. */
export function unreadable(html) {
  const main = (/<main[\s\S]*<\/main>/.exec(html)?.[0] || '') + (/<nav class="menu"[\s\S]*?<\/nav>/.exec(html)?.[0] || '');
  // A code that is told to people, as that of a case, is no word.
  const told = [...main.matchAll(/<strong class="code">([^<]*)<|查询码<\/d?t?h?>\s*<d?t?d>([^<]*)</g)].map((found) => (found[1] || found[2] || '').trim());
  const text = main.replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, '\n')
    .replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
  const ids = text.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) || [];
  const codes = text.match(/(?<![\w.-])[A-Z]{2,}(_[A-Z0-9]+)+(?![\w-])/g) || [];
  const words = text.split(/[\s，。；：、（）()《》“”"·]+/).filter((word) => !/[\d./@_]/.test(word))
    .flatMap((word) => word.match(LATIN) || []).filter((word) => !KNOWN.has(word) && !told.includes(word));
  return [...new Set([...ids.map(() => 'an id'), ...codes, ...words])];
}

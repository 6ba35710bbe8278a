// The page: a file is picked or dropped, or text pasted; what is found is told, printed, copied. Nothing is stored or sent.
{
  'use strict';
  const { make } = making(SoiWords);
  const { say } = Soi;
  const tool = document.querySelector('.soi');
  const [drop, file, text, go, said, shown] = ['.soi-drop', '#soi-file', '#soi-text', '.soi-go', '.soi-said', '.soi-found'].map((name) => tool.querySelector(name));
  let rules = null; // comes with the first plan
  let turn = 0; // the last one asked for is shown

  const today = () => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  };
  const tell = (words, state) => {
    said.textContent = words;
    said.dataset.state = state;
  };
  const item = (one) => make('li', {},
    make('p', {}, make('b', {}, one.what), one.times > 1 ? ' ' + say('times', { n: one.times }) : ''),
    one.quote ? make('blockquote', {}, one.quote) : '',
    make('p', { class: 'soi-place' }, one.place),
    make('p', {}, one.why),
    make('p', {}, make('b', {}, say('do')), ' ', one.todo));
  const button = (words, click) => {
    const made = make('button', { type: 'button' }, words);
    made.addEventListener('click', click);
    return made;
  };
  const asText = (name, facts, found) => [
    say('copy_head', { name }), facts.join(' '), '',
    ...found.flatMap((one, n) => [`${n + 1}. ${one.what}`, ...(one.quote ? ['“' + one.quote + '”'] : []), one.place, one.why, say('do') + ' ' + one.todo, '']),
    found.length ? say('not_all') : say('none') + ' ' + say('not_all'),
  ].join('\n');
  const copied = async (words, where) => {
    try {
      await navigator.clipboard.writeText(words);
      where.textContent = say('copied');
    } catch {
      const field = make('textarea', { rows: '10', readonly: '', 'aria-label': say('copy') }, words);
      where.replaceWith(field);
      field.focus();
      field.select();
    }
  };
  const show = (name, read) => {
    const plan = Soi.plan(read.lines, read.links);
    const found = Soi.told(plan, today());
    const facts = Soi.facts(plan);
    const words = found.length ? say('count', { n: found.length }) : say('none');
    const copy = button(say('copy'), () => copied(asText(name, facts, found), copy));
    shown.textContent = '';
    shown.append(
      make('h2', {}, name), make('p', { class: 'soi-facts' }, facts.join(' ')),
      found.length ? make('ol', {}, ...found.map(item)) : '',
      make('p', {}, say('not_all')),
      make('p', { class: 'soi-tasks' }, copy, button(say('print'), () => print())));
    document.body.classList.add('read');
    tell(words, found.length ? 'no' : 'ok');
    shown.focus({ preventScroll: true });
    shown.scrollIntoView({ block: 'start' });
  };
  const refused = (name, error) => {
    shown.textContent = '';
    document.body.classList.remove('read');
    tell((name ? name + ': ' : '') + (SoiWords['refused_' + error.refused] || say('refused_failed')), 'no');
  };
  const loaded = () => {
    rules = rules || Loading.script(tool.dataset.script).catch(() => { rules = null; throw Object.assign(new Error(), { refused: 'network' }); });
    return rules;
  };
  const bytesOf = (one) => new Promise((done, failed) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => done(new Uint8Array(reader.result)));
    reader.addEventListener('error', () => failed(Object.assign(new Error(), { refused: 'unreadable' })));
    reader.readAsArrayBuffer(one);
  });
  const look = async (name, get) => {
    const mine = turn += 1;
    tell(say('reading'), '');
    try {
      await loaded();
      const read = await get();
      if (mine === turn) show(name, read);
    } catch (error) {
      if (!error.refused) console.error(error);
      if (mine === turn) refused(name, error);
    }
  };
  const take = (files) => {
    if (!files.length) return;
    const [one] = files;
    if (files.length > 1) { refused('', { refused: 'several' }); return; }
    look(one.name, async () => {
      if (one.size > 20e6) throw Object.assign(new Error(), { refused: 'large' });
      return Soi.read(await bytesOf(one));
    });
  };
  file.addEventListener('change', () => { take(file.files); });
  file.addEventListener('click', () => { file.value = ''; }); // the same file again, after it was mended
  go.addEventListener('click', () => look(say('pasted'), async () => Soi.readText(text.value)));
  for (const [event, over] of [['dragenter', true], ['dragover', true], ['dragleave', false], ['drop', false]]) {
    tool.addEventListener(event, (one) => {
      one.preventDefault();
      drop.classList.toggle('over', over);
      if (event === 'drop') take(one.dataTransfer.files);
    });
  }
  addEventListener('pagehide', () => { text.value = ''; });
  tool.hidden = false;
}

// The button at the end of a page that deletes what is stored: lachan.progress, written by quiz-results.js, and lachan.review here;
// what sw.js keeps in app.js, which shows the button when there is something.
{
  'use strict';
  const [answers, days] = [Store('lachan.progress'), Store('lachan.review')];
  const some = () => { try { return Object.keys(JSON.parse(answers.read()) || {}).length > 0; } catch { return false; } };
  const end = document.querySelector('footer.end');
  if (end) {
    const clear = Object.assign(document.createElement('button'), { type: 'button', className: 'clear', hidden: !some(), textContent: SiteWords.forget });
    end.append(clear);
    addEventListener('lachan:answer', () => { if (some()) clear.hidden = false; });
    clear.addEventListener('click', () => {
      answers.forget();
      days.forget();
      const said = Object.assign(document.createElement('p'), { tabIndex: -1 });
      said.setAttribute('role', 'status');
      clear.replaceWith(said);
      said.textContent = SiteWords.forgotten;
      said.focus();
    });
  }
}

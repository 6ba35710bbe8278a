// The part that reads photos is heavy and seldom wanted: it comes when its button is pressed.
{
  'use strict';
  const { say } = making(ClassWords);
  const part = document.querySelector('.class-paper');
  const [open, body, said] = ['.paper-open', '.paper-body', '.paper-failed'].map((name) => part.querySelector(name));
  open.addEventListener('click', async () => {
    const came = await Loading.script(part.dataset.script).then(() => true, () => false);
    said.textContent = came ? '' : say('paper_failed');
    if (!came) return;
    paperDesk(part);
    open.parentElement.hidden = true;
    body.hidden = false;
    body.querySelector('select').focus();
  });
}

// The meaning of a glossary word in a small note while the pointer or the focus is on it. Esc closes; the link works. In lessons
// this comes with what judges answers: at the first touch, key or scroll; whoever is on a word then sees its note.
{
  'use strict';
  let note = null;
  let owner = null;
  let timer = 0;

  const hide = () => {
    clearTimeout(timer);
    if (!note) return;
    note.remove();
    owner.removeAttribute('aria-describedby');
    note = owner = null;
  };
  const later = () => { clearTimeout(timer); timer = setTimeout(hide, 200); };
  const show = (term) => {
    clearTimeout(timer);
    if (owner === term) return;
    hide();
    owner = term;
    note = document.createElement('div');
    note.className = 'term-note';
    note.id = 'term-note';
    note.setAttribute('role', 'tooltip');
    note.textContent = term.dataset.definition;
    document.body.append(note);
    const at = term.getBoundingClientRect();
    const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - note.offsetWidth - 8));
    const below = at.bottom + note.offsetHeight + 8 < innerHeight;
    const top = below ? at.bottom + 6 : at.top - note.offsetHeight - 6;
    note.style.left = `${left + scrollX}px`;
    note.style.top = `${top + scrollY}px`;
    term.setAttribute('aria-describedby', note.id);
    // The pointer may move onto the note and rest there.
    note.addEventListener('pointerenter', () => clearTimeout(timer));
    note.addEventListener('pointerleave', later);
  };

  for (const term of document.querySelectorAll('.term[data-definition]')) {
    let touched = false;
    term.addEventListener('pointerenter', (e) => { if (e.pointerType === 'mouse') show(term); });
    term.addEventListener('pointerleave', (e) => { if (e.pointerType === 'mouse') later(); });
    term.addEventListener('pointerdown', (e) => { touched = e.pointerType === 'touch' && owner !== term; });
    term.addEventListener('focus', () => show(term));
    term.addEventListener('blur', later);
    // The first tap shows the note, the second follows the link.
    term.addEventListener('click', (e) => { if (touched) { e.preventDefault(); touched = false; show(term); } });
  }
  addEventListener('keydown', (e) => { if (e.key === 'Escape') hide(); });
  const already = document.querySelector('.term:focus') || document.querySelector('.term:hover');
  if (already) show(already);
}

// A die, for tables that have none.
{
  'use strict';
  const { make, say, button } = Lab;
  const board = document.querySelector('.board');
  const said = make('span', { role: 'status' });
  const roll = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(64));
    const fair = [...bytes].find((byte) => byte < 252); // 252 is the last multiple of six
    said.textContent = '';
    said.append(make('b', {}, String(1 + (fair % 6))));
  };
  board.before(make('p', { class: 'dice' }, button(say('roll'), roll), ' ', said));
}

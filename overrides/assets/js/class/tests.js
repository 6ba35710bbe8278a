// The tests that the page brings (partials/class-tests.html), by their number in class codes; `forms` are ids of messages.
var ClassTests = [...document.querySelectorAll('.class-tests > div')].map((el) => ({
  number: Number(el.dataset.number),
  band: el.dataset.band,
  name: el.dataset.name,
  digest: el.dataset.digest,
  forms: [el.dataset.a.split(' '), el.dataset.b.split(' ')],
  repeat: [...el.querySelectorAll('a')],
}));

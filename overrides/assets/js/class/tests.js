// The tests that the page brings (partials/class-tests.html), by their number in class codes; `forms` are ids of messages. Those
// of bands that the school's edition has not (`--hidden-bands`) are neither read nor offered.
var ClassTests = [...document.querySelectorAll('.class-tests > div')].map((el) => ({
  number: Number(el.dataset.number),
  band: el.dataset.band,
  slug: el.dataset.slug,
  name: el.dataset.name,
  digest: el.dataset.digest,
  forms: [el.dataset.a.split(' '), el.dataset.b.split(' ')],
  repeat: [...el.querySelectorAll('a')],
}));
{
  const hidden = getComputedStyle(document.documentElement).getPropertyValue('--hidden-bands').split(' ');
  ClassTests = ClassTests.filter(({ slug }) => !hidden.includes(slug));
  const had = new Set(ClassTests.map(({ number }) => String(number)));
  for (const option of document.querySelectorAll('#nhom option')) if (!had.has(option.value)) option.remove();
  document.querySelector('.class-no-tests').hidden = had.size > 0;
}

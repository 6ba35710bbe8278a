// What surely is a telephone number or an identity number; links that are not https.
{
  'use strict';
  const { all, finding, gathered } = Soi;
  const PHONE = /(^|[^\d.,\/-])((?:\+?84|0)[ .-]?(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d?(?:[ .-]?\d){6,7})(?![\d,\/]|\.\d)/g;
  const IDENTITY = /(^|[^\d.,\/-])(0\d{2}[ .]?[0-3]\d{2}[ .]?\d{3}[ .]?\d{3})(?![\d,\/]|\.\d)/g;
  const digits = (text) => text.replace(/\D/g, '').replace(/^84/, '0');
  const province = (text) => Number(text.slice(0, 3)) >= 1 && Number(text.slice(0, 3)) <= 96;
  const masked = (text) => text.slice(0, 3) + '…';
  const numbers = (line) => [
    ...all(PHONE, line.text).filter((match) => digits(match[2]).length === 10).map((match) => finding('phone', line, { number: masked(digits(match[2])) }, match.index, match[0].length)),
    ...all(IDENTITY, line.text).filter((match) => digits(match[2]).length === 12 && province(digits(match[2]))).map((match) => finding('identity', line, { number: masked(digits(match[2])) }, match.index, match[0].length)),
  ];

  const LINK = /\bhttp:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)*\.([a-z]{2,}))[^\s)”"<>]*/gi;
  const EXAMPLE = /\bgia (?:mao|danh)?\b|\blua\b|\bkhong (?:mo|bam|nhap)|\bdoc hai\b|\bthieu\b|\bvi du\b|\bnhan ra\b|https/;
  const links = (plan) => {
    const inText = plan.lines.flatMap((line) => all(LINK, line.text)
      .filter((match) => match[2].toLowerCase() !== 'example' && !EXAMPLE.test(line.fold))
      .map((match) => finding('link', line, { link: match[0] }, match.index, match[0].length)));
    const told = new Set(inText.map((one) => one.values.link.toLowerCase()));
    const behind = plan.links.filter(({ url }) => (/^http:\/\//i).test(url) && !told.has(url.toLowerCase()) && !/\.example(?:[/:?#]|$)/i.test(url))
      .map(({ url, line }) => finding('link', plan.lines[line] || plan.lines[0], { link: url }));
    return [...inText, ...behind];
  };
  Soi.rules.personal = (plan) => gathered([...plan.lines.flatMap(numbers), ...links(plan)], (one) => one.values.link || one.values.number);
}

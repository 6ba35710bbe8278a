// Each item has a radio button for each group.
Quiz.kinds.sort = (q) => {
  const targets = Quiz.targets(q);
  return Quiz.items(q, (name, at) => Quiz.radios(name, at, targets));
};

'use strict';
const by = id => document.getElementById(id);
const asked = [...document.querySelectorAll('fieldset[data-column]')];
const answer = field => field.querySelector('input:checked')?.value ?? '';
const quoted = text => '"' + text.replaceAll('"', '""') + '"';

by('save').addEventListener('click', () => {
  const answers = asked.map(answer);
  const questions = asked.map((field, at) => [field, answers[at]]).filter(([field]) => !('group' in field.dataset));
  const open = questions.filter(([, chosen]) => chosen === '').length;
  by('after').hidden = open === questions.length;
  if (open === questions.length) {
    by('said').textContent = by('said').dataset.nothing;
    return;
  }
  const lines = [asked.map(field => field.dataset.column), answers].map(line => line.map(quoted).join(','));
  const text = lines.join('\r\n') + '\r\n';
  // A name of its own for each file, so that those of many people can lie in one folder; it tells nobody anything.
  const part = [...crypto.getRandomValues(new Uint8Array(5))].map(byte => byte.toString(36).padStart(2, '0')).join('');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['\ufeff' + text], { type: 'text/csv' }));
  link.download = 'scores-' + part + '.csv';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  by('text').value = text;
  const without = open === 0 ? '' : ' ' + by('said').dataset.without + ' ' + open + ' / ' + questions.length + '.';
  by('said').textContent = by('said').dataset.saved + ' ' + link.download + '.' + without;
});

by('form').addEventListener('reset', () => {
  by('after').hidden = true;
  by('text').value = '';
  by('said').textContent = '';
});

"""Every .xlsx of the default site: whole as a ZIP file, read by a parser of its own, without a formula,
its rows those of the CSV beside it, numbers and days as such, no code left where words are meant."""
import csv
import datetime
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
import zipfile

repository = os.environ['REPOSITORY']
program = os.environ['MINHBACH']
public = os.path.join(os.environ['BUILD'], 'site', 'public')
MAIN = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
LINK = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id'
wrong = []
checked = 0


def parts_of(path):
    with zipfile.ZipFile(path) as book:
        if book.testzip() is not None:
            wrong.append(f'{path}: damaged')
        if any(info.date_time != (1980, 1, 1, 0, 0, 0) for info in book.infolist()):
            wrong.append(f'{path}: holds a time of the clock')
        return {name: book.read(name) for name in book.namelist()}


def sheets_of(parts):
    """Names and rows, in the order in which a reader sees them."""
    named = {r.get('Id'): r.get('Target') for r in xml.fromstring(parts['xl/_rels/workbook.xml.rels'])}
    for sheet in xml.fromstring(parts['xl/workbook.xml']).iter(MAIN + 'sheet'):
        part = 'xl/' + named[sheet.get(LINK)]
        yield sheet.get('name'), xml.fromstring(parts[part])


def cells_of(row):
    for cell in row:
        value = cell.find(MAIN + 'v')
        text = cell.find(f'{MAIN}is/{MAIN}t')
        if value is not None:
            yield (float(value.text), cell.get('s'))
        else:
            yield (None if text is None else text.text or '', cell.get('s'))


def codes():
    """The accepted words of the schema, by column."""
    table = ''
    with open(os.path.join(repository, 'site-data/schema.sql'), encoding='utf-8') as schema:
        for line in schema:
            if begin := re.match(r'CREATE TABLE (\w+)', line):
                table = begin[1]
            if words := re.match(r'  (\w+) (?:TEXT|INTEGER) .*CHECK \(\1 IN \(([^)]*)\)\)', line):
                yield table, words[1], {word.strip().strip("'") for word in words[2].split(',')}


coded = {(table, column): words for table, column, words in codes()}


def csv_of(path):
    with open(re.sub(r'\.(vi|en)\.xlsx$', '.csv', path), encoding='utf-8-sig', newline='') as file:
        return list(csv.reader(file))


def check_cell(where, shown, given, column, table):
    value, style = shown
    if given == '' or value is None:
        if (given == '') != (value is None):
            wrong.append(f'{where}: {value!r} for {given!r}')
    elif style == '3':
        if datetime.date(1899, 12, 30) + datetime.timedelta(days=value) != datetime.date.fromisoformat(given):
            wrong.append(f'{where}: day {value} for {given}')
    elif isinstance(value, float):
        if value != float(given):
            wrong.append(f'{where}: {value} for {given}')
    elif value != given and (table, column) not in coded and value.strip() != given.strip() and column not in words_elsewhere:
        wrong.append(f'{where}: {value!r} for {given!r}')
    elif value == given and given in coded.get((table, column), ()):
        wrong.append(f'{where}: the code {given} has no words')


# Columns of joined tables whose codes the schema names elsewhere.
words_elsewhere = {'role', 'unit_kind', 'comparator', 'unit', 'kind', 'strength', 'due_kind', 'in_remit', 'schedule_kind', 'schedule_inferred', 'result_bucket', 'basis'}
seen = {'number': 0, 'day': 0}


def check_table(path, language):
    parts = parts_of(path)
    if any(b'<f' in re.sub(rb'<f(ont|ill)', b'', part) for name, part in parts.items() if 'worksheets' in name):
        wrong.append(f'{path}: a formula')
    sheets = list(sheets_of(parts))
    rows = [list(cells_of(row)) for row in sheets[0][1].iter(MAIN + 'row')]
    given = csv_of(path)
    keep = [i for i, name in enumerate(given[0]) if not (language == 'vi' and name.endswith('_en')) and name not in ('sql', 'command')]
    table = re.search(r'([\w-]+)\.\w\w\.xlsx$', path)[1]
    if len(rows) != len(given) or any(len(row) != len(keep) for row in rows):
        wrong.append(f'{path}: {len(rows)} rows for {len(given)} of the CSV file')
        return
    for r, (shown, row) in enumerate(zip(rows[1:], given[1:]), 2):
        for cell, i in zip(shown, keep):
            check_cell(f'{path}:{r}:{given[0][i]}', cell, row[i], given[0][i], table)
            seen['day'] += cell[1] == '3'
            seen['number'] += isinstance(cell[0], float) and cell[1] != '3'
    cover = ' '.join(str(cell[0]) for row in sheets[1][1].iter(MAIN + 'row') for cell in cells_of(row))
    for words in ['Minh Bạch', 'CC BY'] + (['MINH HỌA' if language == 'vi' else 'ILLUSTRATIVE'] if 'minh-hoa' in path else []):
        if words not in cover:
            wrong.append(f'{path}: the cover does not say {words}')


def check_whole(path, language, tables):
    names = [name for name, _ in sheets_of(parts_of(path))]
    if len(names) != tables + 1 or len(set(name.lower() for name in names)) != len(names):
        wrong.append(f'{path}: {len(names)} sheets for {tables} tables: {names}')
    if any(len(name) > 31 or re.search(r"[\[\]:*?/\\]|^'|'$", name) for name in names):
        wrong.append(f'{path}: a name no sheet may have: {names}')


for folder in sorted(os.listdir(os.path.join(public, 'data'))):
    top = os.path.join(public, 'data', folder)
    if not os.path.isdir(top):
        continue
    files = sorted(name for name in os.listdir(top) if name.endswith('.xlsx'))
    for language in ('vi', 'en'):
        own = [name for name in files if name.endswith(f'.{language}.xlsx')]
        tables = [name for name in own if 'all-tables' not in name]
        for name in own:
            checked += 1
            if name in tables:
                check_table(os.path.join(top, name), language)
            else:
                check_whole(os.path.join(top, name), language, len(tables))



def check_site_without():
    """`excel = "omit"`: neither a file nor a word of one; every other file is the same."""
    with tempfile.TemporaryDirectory() as root:
        for name in ('content', 'themes'):
            os.symlink(os.path.join(repository, name), os.path.join(root, name))
        shutil.copytree(os.path.join(repository, 'site-data'), os.path.join(root, 'site-data'))
        settings = os.path.join(root, 'site-data/site.toml')
        with open(settings, encoding='utf-8') as file:
            text = file.read()
        with open(settings, 'w', encoding='utf-8') as file:
            file.write(text.replace('excel = "offer"', 'excel = "omit"'))
        database = os.path.join(root, 'db.sqlite')
        out = os.path.join(root, 'public')
        for command in (['load', os.path.join(root, 'site-data')], ['build', '--out', out]):
            subprocess.run([program, *command, '--root', root, '--db', database], check=True, capture_output=True)
        for folder, _, names in os.walk(out):
            for name in names:
                path = os.path.join(folder, name)
                if name.endswith('.xlsx'):
                    wrong.append(f'{path}: a file nobody offers')
                elif name.endswith('.html'):
                    with open(path, encoding='utf-8') as file:
                        page = file.read()
                    if '.xlsx' in page or '>Excel<' in page:
                        wrong.append(f'{path}: offers an Excel file')


check_site_without()
if checked == 0 or min(seen.values()) == 0:
    wrong.append(f'nothing was looked at: {checked} files, {seen}')
print(f'spreadsheets: {checked} files, {seen["number"]} numbers, {seen["day"]} days, {len(wrong)} wrong')
print('\n'.join(wrong[:40]))
sys.exit(1 if wrong else 0)

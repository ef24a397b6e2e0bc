// DCAT-AP: the data set of a plan and the catalogue of the site against the shapes, and against the files.
import { createHash } from 'node:crypto';
import { parse } from 'node:path';
import factory from '@rdfjs/data-model';
import datasetFactory from '@rdfjs/dataset';
import jsonld from 'jsonld';
import Validator from 'rdf-validate-shacl';
import { shapes } from './shapes.mjs';

const documentLoader = (address) => { throw new Error(`asks for ${address}`); };

function term({ termType, value, language, datatype }) {
  if (termType === 'Literal') return factory.literal(value, language || factory.namedNode(datatype.value));
  return termType === 'BlankNode' ? factory.blankNode(value.replace(/^_:/, '')) : factory.namedNode(value);
}

async function graph(json) {
  const quads = await jsonld.toRDF(json, { documentLoader });
  return datasetFactory.dataset(quads.map(({ subject, predicate, object }) => factory.quad(term(subject), term(predicate), term(object))));
}

const validator = new Validator(await graph(shapes));

async function faults(json) {
  const report = await validator.validate(await graph(json));
  return report.results.map((result) => `${result.focusNode?.value} ${result.path?.value} ${parse(result.sourceConstraintComponent?.value ?? '').name}`);
}

const first = (set) => set['dcat:distribution'][0];
const brokenSets = {
  'no title': (set) => { delete set['dct:title']; },
  'a title that is a link': (set) => { set['dct:title'] = { '@id': 'https://x.example/' }; },
  'no description': (set) => { delete set['dct:description']; },
  'a file without an access address': (set) => { delete first(set)['dcat:accessURL']; },
  'a size below nothing': (set) => { first(set)['dcat:byteSize']['@value'] = '-1'; },
  'a checksum without its algorithm': (set) => { delete first(set)['spdx:checksum']['spdx:algorithm']; },
  'a publisher without a name': (set) => { delete set['dct:publisher']['foaf:name']; },
  'a day that is none': (set) => { set['dct:modified'] = { '@value': 'tháng 3', '@type': 'xsd:date' }; },
  'two licences': (set) => { first(set)['dct:license'] = [first(set)['dct:license'], { '@id': 'https://x.example/l', '@type': 'dct:LicenseDocument' }]; },
  'a theme without a name': (set) => { delete set['dcat:theme']['skos:prefLabel']; },
};
const brokenCatalogues = {
  'no publisher': (catalogue) => { delete catalogue['dct:publisher']; },
  'a data set without a title': (catalogue) => { delete catalogue['dcat:dataset'][0]['dct:title']; },
  'a data set that is none': (catalogue) => { catalogue['dcat:dataset'][0]['@type'] = 'foaf:Document'; },
};

async function refuses(json, broken, expect) {
  for (const [what, spoil] of Object.entries(broken)) {
    const spoiled = structuredClone(json);
    spoil(spoiled);
    expect(`a catalogue with ${what} was let pass`, (await faults(spoiled)).length > 0);
  }
}

export async function checkCatalogues(site, { base, plan, expect }) {
  const set = JSON.parse(site.get(`data/${plan}/dcat.jsonld`).toString());
  const catalogue = JSON.parse(site.get('data/catalogue.jsonld').toString());
  for (const [what, json] of Object.entries({ set, catalogue })) {
    const wrong = await faults(json);
    expect(`${what}: ${wrong.slice(0, 5).join('; ')}`, wrong.length === 0);
    for (const lang of ['vi', 'en']) expect(`${what}: no title in ${lang}`, json['dct:title'].some((title) => title['@language'] === lang && title['@value']));
  }
  expect('the catalogue names another data set', catalogue['dcat:dataset'].some((each) => each['@id'] === set['@id']));
  const fileOf = (address) => site.get(decodeURIComponent(address.slice(base.length)));
  expect('no files', set['dcat:distribution'].length > 20);
  expect('the data page is elsewhere', fileOf(set['dcat:landingPage']['@id']) !== undefined);
  for (const each of set['dcat:distribution']) {
    const address = each['dcat:downloadURL']['@id'];
    const file = fileOf(address);
    expect(`${address}: other bytes`, file?.length === Number(each['dcat:byteSize']['@value']) && createHash('sha256').update(file).digest('hex') === each['spdx:checksum']['spdx:checksumValue']['@value']);
  }
  // Two files are enough to spoil one.
  await refuses({ ...set, 'dcat:distribution': set['dcat:distribution'].slice(0, 2) }, brokenSets, expect);
  await refuses(catalogue, brokenCatalogues, expect);
}

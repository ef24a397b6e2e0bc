#include "store/plan_parts.hpp"
#include "store/words.hpp"

namespace minhbach::store {

std::size_t Positions::take(RowReader& reader) const {
  const std::string id = reader.text();
  const auto found = by_id_.find(id);
  if (found == by_id_.end()) {
    reader.refuse(id, {"không có dòng nào mang mã này", "no row has this id"});
  }
  return found->second;
}

TextParts::TextParts(const Database& database)
    : notes_(database,
             "context_note",
             "SELECT id, happened, text_vi, text_en, basis_vi, basis_en FROM context_note"
             " WHERE plan_id = ?1 ORDER BY happened, id"),
      sections_(database,
                "section",
                "SELECT id, parent_id, label, title_vi, title_en FROM section"
                " WHERE plan_id = ?1 ORDER BY position, id"),
      paragraphs_(database,
                  "paragraph",
                  "SELECT p.id, p.section_id, p.kind, p.text_vi, p.text_en FROM paragraph p"
                  " LEFT JOIN section s ON s.plan_id = p.plan_id AND s.id = p.section_id"
                  " WHERE p.plan_id = ?1 ORDER BY s.position, s.id, p.position, p.id"),
      terms_(database,
             "term",
             "SELECT id, word, kind, full_vi, full_en, inferred, explanation_vi, explanation_en "
             "FROM term"
             " WHERE plan_id = ?1 ORDER BY id") {}

void TextParts::read(model::Plan& plan) {
  for (notes_.start(plan.id); notes_.next();) {
    model::ContextNote note;
    note.id = notes_.text();
    note.happened = notes_.partial_date();
    note.text = notes_.pair();
    note.basis = notes_.pair();
    plan.context_notes.push_back(std::move(note));
  }
  for (sections_.start(plan.id); sections_.next();) {
    model::Section section;
    section.id = sections_.text();
    section.parent_id = sections_.text();
    section.label = sections_.text();
    section.title = sections_.pair();
    plan.sections.push_back(std::move(section));
  }
  for (paragraphs_.start(plan.id); paragraphs_.next();) {
    model::Paragraph paragraph;
    paragraph.id = paragraphs_.text();
    paragraph.section_id = paragraphs_.text();
    paragraph.kind = paragraphs_.word(kParagraphKinds);
    paragraph.text = paragraphs_.pair();
    plan.paragraphs.push_back(std::move(paragraph));
  }
  for (terms_.start(plan.id); terms_.next();) {
    model::Term term;
    term.id = terms_.text();
    term.word = terms_.text();
    term.abbreviation = terms_.word(kIsAbbreviation);
    term.full = terms_.pair();
    term.inferred = terms_.flag();
    term.explanation = terms_.pair();
    plan.terms.push_back(std::move(term));
  }
}

}  // namespace minhbach::store

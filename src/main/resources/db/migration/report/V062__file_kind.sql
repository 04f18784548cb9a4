-- What a file is sent as: the report, one of its annexes, or the support of the oral presentation. Each kind has its own
-- versions; all are received, kept and read the same way.
alter table report_version
  add column kind text not null default 'REPORT' check (kind in ('REPORT', 'ANNEX', 'SUPPORT')),
  add unique (exam_centre_id, dossier_id, id, kind),
  drop constraint report_version_format_check,
  add constraint report_version_format_check
    check (format in ('PDF', 'DOCX', 'ODT') or kind <> 'REPORT' and format in ('JPEG', 'PNG', 'PPTX', 'ODP'));

-- Only a report is deposited.
alter table report_deposit
  add column version_kind text not null default 'REPORT' check (version_kind = 'REPORT'),
  add foreign key (exam_centre_id, dossier_id, version_id, version_kind)
    references report_version (exam_centre_id, dossier_id, id, kind);

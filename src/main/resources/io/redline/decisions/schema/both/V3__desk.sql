-- For the reviewers' queue: the newest version of each proposal, and what people added to a record.
create index entry_version on entry (proposal_id, made_by, kind, seq);
create index entry_added on entry (about, kind, seq);
create index entry_kind on entry (kind, seq);

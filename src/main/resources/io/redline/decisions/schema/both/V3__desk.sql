-- For the reviewers' queue: the newest version of each proposal, and what people added to a record. The first index holds all that
-- counting needs, so that the headers are not read for it.
create index entry_newest on entry (kind, proposal_id, made_by, seq, number, outcome);
create index entry_added on entry (about, kind, seq);

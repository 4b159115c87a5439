-- Nothing is changed or taken away. The application's own role may only select and insert (redline log setup); the triggers
-- also stop the owner of the tables; the chain convicts who removes them.
create function append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the decision log is append-only';
end $$;

create trigger entry_stays before update or delete or truncate on entry for each statement execute function append_only();
create trigger content_stays before update or delete or truncate on content for each statement execute function append_only();

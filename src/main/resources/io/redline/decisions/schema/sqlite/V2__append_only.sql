-- Nothing is changed or taken away. A trigger stops the program and the careless; the chain convicts the others.
create trigger entry_keep before update on entry begin select raise(abort, 'the decision log is append-only'); end;
create trigger entry_stay before delete on entry begin select raise(abort, 'the decision log is append-only'); end;
create trigger content_keep before update on content begin select raise(abort, 'the decision log is append-only'); end;
create trigger content_stay before delete on content begin select raise(abort, 'the decision log is append-only'); end;

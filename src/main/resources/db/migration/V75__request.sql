-- What is late, in an index as narrow as can be: of requests that wait for their follow-up there are many.
create index funding_request_late on funding_request (due, id, readership);

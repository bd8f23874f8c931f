-- No list is in the order of the deposits: that is the order of the numbers.
drop index funding_request_submitted;

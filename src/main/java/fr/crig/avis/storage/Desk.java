package fr.crig.avis.storage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people (…Desk), the service (…Clerk) and its mails (…Mails) act: each public method is one transaction that saves the aggregate, writes the journal, moves the
 * engine and puts notices in the outbox, or does none of it. An act that collides with the engine is done again from its beginning.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Service
@Transactional
public @interface Desk {}

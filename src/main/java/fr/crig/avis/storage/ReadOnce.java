package fr.crig.avis.storage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.core.annotation.AliasFor;

/**
 * While one page is read, the same question is asked of the database once: a page is put together by rooms that know nothing of
 * each other and ask for the same things. An act never reads from it, nor does another page: see {@link PageMemory}. What is
 * remembered under a name that begins with {@link #IN_ACTS} is also remembered within one transaction of an act.
 */
@Cacheable
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadOnce {

    /**
     * Begins the name of what an act remembers until its transaction ends. Whoever writes it within that transaction says so:
     * {@link Forgets} what is read anew, {@link org.springframework.cache.annotation.CachePut} for an aggregate, of which everybody
     * in the transaction then has the one that was saved last. Its version is compared as ever.
     */
    String IN_ACTS = "in-acts:";

    /** Under what it is remembered; the argument of the method is the key. */
    @AliasFor(annotation = Cacheable.class, attribute = "cacheNames")
    String value();
}

package fr.crig.avis.storage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.core.annotation.AliasFor;

/**
 * While one page is read, the same question is asked of the database once: a page is put together by rooms that know nothing of
 * each other and ask for the same things. An act never reads from it, nor does another page: see {@link PageMemory}.
 */
@Cacheable
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadOnce {

    /** Under what it is remembered; the argument of the method is the key. */
    @AliasFor(annotation = Cacheable.class, attribute = "cacheNames")
    String value();
}

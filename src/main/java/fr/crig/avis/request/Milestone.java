package fr.crig.avis.request;

import java.time.Instant;
import org.springframework.data.relational.core.mapping.Table;

/** A state that a request reached, and when. */
@Table("request_milestone")
public record Milestone(RequestState state, Instant reachedAt) {}

package org.tsudoi.bench.reference;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Where the REST resources of the reference are. */
@ApplicationPath("/rest")
public class Rest extends Application {}

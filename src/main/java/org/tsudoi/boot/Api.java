package org.tsudoi.boot;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;

/** The API: every resource of every feature under /api/v1. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(info = @Info(title = "Tsudoi", version = "1", license = @License(name = "Apache-2.0")))
public class Api extends Application {}

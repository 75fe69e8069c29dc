/**
 * The project file: a whole run written down in YAML or JSON, checked line by line; start at {@link
 * org.kinlink.cli.project.ProjectReader}.
 */
@NullMarked
package org.kinlink.cli.project;

import org.jspecify.annotations.NullMarked;
